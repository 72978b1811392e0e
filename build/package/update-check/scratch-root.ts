import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { startProgram } from '../../bench/processes/program.ts';
import { machineSwitches } from '../check/packed-app.ts';

/** An app that is installed in a copy of this system that nothing outside sees. */
export interface ScratchRoot {
  readonly debuggingPort: number;
  readonly profile: string;
  end(): Promise<void>;
}

const debuggingPort = 41_973;

// The system below, what is written above it: dpkg works as ever and changes nothing of this machine. The package
// may lack dependencies here that the engine does without.
const script = `set -e
mount --make-rprivate /
mount -t overlay overlay -o lowerdir=/,upperdir="$1/upper",workdir="$1/work" "$1/root"
for place in proc sys dev tmp; do mount --rbind "/$place" "$1/root/$place"; done
mkdir -p "$1/root/etc/dpkg/dpkg.cfg.d"
echo force-depends > "$1/root/etc/dpkg/dpkg.cfg.d/offprint-check"
chroot "$1/root" dpkg --install "$2" >&2
shift 2
exec chroot "$ROOT" /opt/Offprint/offprint "$@"
`;

/** Installs a package there and starts the app. */
export async function openScratchRoot(scratch: string, deb: string): Promise<ScratchRoot> {
  for (const name of ['upper', 'work', 'root']) mkdirSync(path.join(scratch, name));
  const profile = path.join(scratch, 'profile');
  const app = startProgram(
    'unshare',
    [
      '--mount',
      'sh',
      '-c',
      script,
      'offprint',
      scratch,
      deb,
      ...machineSwitches(),
      `--user-data-dir=${profile}`,
      `--remote-debugging-port=${debuggingPort}`,
    ],
    { env: { ROOT: path.join(scratch, 'root'), HF_ENDPOINT: 'http://127.0.0.1:64999' } },
  );
  await app.line('Ready:', 90_000);
  return { debuggingPort, profile, end: () => app.end() };
}
