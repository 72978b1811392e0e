import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { must, say } from './say.ts';

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
  const menuEntry = path.join(root, 'usr/share/applications/offprint.desktop');
  const entry = readFileSync(menuEntry, 'utf8');
  must(entry.includes('x-scheme-handler/offprint'), 'its menu entry takes offprint:// links');
  mustPass('desktop-file-validate', [menuEntry], 'its menu entry is valid');
  const metainfo = path.join(root, 'usr/share/metainfo/app.offprint.desktop.metainfo.xml');
  mustPass('appstreamcli', ['validate', '--no-net', metainfo], 'software centres can show it');
  const [size] = /(?<=^ *Installed-Size: )\d+$/m.exec(controlOf(file)) ?? [];
  must(Number(size) > 100_000, `it says that it takes ${size} KiB`);
  const folder = path.join(root, 'opt', 'Offprint');
  must((statSync(path.join(folder, 'chrome-sandbox')).mode & 0o7777) === 0o4755, 'the sandbox is set up');
  return folder;
}

/** What a program of the system finds in order; left out, and said, where it is not installed. */
function mustPass(program: string, args: readonly string[], fact: string): void {
  const ran = spawnSync(program, args, { encoding: 'utf8' });
  if (ran.error !== undefined) say(`  left out, ${program} is not installed: ${fact}`);
  else must(ran.status === 0, ran.status === 0 ? fact : `${fact}, but ${ran.stdout}${ran.stderr}`);
}

const controlOf = (file: string): string => execFileSync('dpkg-deb', ['--info', file], { encoding: 'utf8' });
