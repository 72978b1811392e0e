import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { must } from './say.ts';

/** A packed app that can be started. */
export interface Installed {
  readonly name: string;
  readonly folder: string;
}

/** Unpacks or installs every package that this system can, each into a folder of its own. */
export async function installAll(
  unpacked: string,
  packages: readonly string[],
  scratch: string,
): Promise<Installed[]> {
  const installed: Installed[] = [{ name: path.basename(unpacked), folder: unpacked }];
  for (const file of packages) {
    const name = path.basename(file);
    const place = path.join(scratch, name);
    mkdirSync(place, { recursive: true });
    if (name.endsWith('.tar.gz')) installed.push({ name, folder: unpackTarball(file, place) });
    if (name.endsWith('.deb')) installed.push({ name, folder: installDeb(file, place) });
  }
  return installed;
}

function unpackTarball(file: string, place: string): string {
  execFileSync('tar', ['--extract', '--gzip', `--file=${file}`, `--directory=${place}`]);
  const [top, ...others] = readdirSync(place);
  must(top !== undefined && others.length === 0, 'one folder is in the archive');
  return path.join(place, top ?? '');
}

/** As root with dpkg itself, its scripts included, into a root of its own; otherwise only unpacked. */
function installDeb(file: string, root: string): string {
  const isRoot = process.getuid?.() === 0;
  if (isRoot) {
    for (const folder of ['var/lib/dpkg/info', 'var/lib/dpkg/updates', 'tmp']) {
      mkdirSync(path.join(root, folder), { recursive: true });
    }
    writeFileSync(path.join(root, 'var/lib/dpkg/status'), '');
    const force = ['--force-depends', '--force-script-chrootless', '--log=/dev/null'];
    execFileSync('dpkg', [`--root=${root}`, ...force, '--install', file], { stdio: 'pipe' });
    const status = readFileSync(path.join(root, 'var/lib/dpkg/status'), 'utf8');
    must(status.includes('install ok installed'), 'dpkg installs it into a scratch root');
  } else {
    execFileSync('dpkg-deb', ['--extract', file, root]);
  }
  const entry = readFileSync(path.join(root, 'usr/share/applications/offprint.desktop'), 'utf8');
  must(entry.includes('x-scheme-handler/offprint'), 'its menu entry takes offprint:// links');
  const folder = path.join(root, 'opt', 'Offprint');
  must((statSync(path.join(folder, 'chrome-sandbox')).mode & 0o7777) === 0o4755, 'the sandbox is set up');
  return folder;
}
