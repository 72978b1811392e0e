import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { requireDiskSpace } from '../disk-space.mjs';
import { exclusively } from '../exclusive.mjs';
import { SetupFailure } from '../failure.mjs';
import { out, root } from '../places.mjs';
import { timed } from '../progress.mjs';
import { npm } from '../run.mjs';

/**
 * Sees that node_modules holds what package-lock.json says; runs `npm ci` when it does not.
 * @throws {SetupFailure} when npm cannot install, or the disk is full
 */
export async function ensurePackages() {
  if (await installed()) return;
  await exclusively(join(out, '.setup-lock'), async () => {
    if (await installed()) return;
    await requireDiskSpace(root, 900, 'the npm packages');
    await timed('Installing packages with npm', install);
  });
}

async function install() {
  try {
    await npmQuietly(['ci']);
  } catch (failure) {
    // npm refuses a lockfile that lacks optional packages for other systems, as it does itself write one where the
    // registry has not got them all. Installing without saving keeps to the same locked versions.
    if (!/EUSAGE[\s\S]*Missing: /.test(failure.details ?? '')) throw failure;
    await npmQuietly(['install', '--no-save']);
  }
}

function npmQuietly([command, ...flags]) {
  return npm([command, ...flags, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    // The runtime is a step of its own; a package that downloads one by itself would fail where its host is out of reach.
    env: { ...process.env, ELECTRON_SKIP_BINARY_DOWNLOAD: '1' },
    what: `npm ${command}`,
    remedy: 'Check that npm reaches its registry (npm ping), then run the same command again.',
  });
}

async function installed() {
  const [wanted, present] = await Promise.all([
    readPackages(join(root, 'package-lock.json')),
    // npm writes this file last, so an interrupted installation has none.
    readPackages(join(root, 'node_modules', '.package-lock.json')),
  ]);
  if (!wanted)
    throw new SetupFailure('package-lock.json is missing or damaged.', { remedy: 'Restore it with git.' });
  return Boolean(present) && satisfies(wanted, present);
}

/**
 * Whether installed packages are those of a lockfile. Optional packages may be absent: most are for other systems.
 * @param {Record<string, { version?: string, integrity?: string, optional?: boolean }>} wanted
 * @param {Record<string, { version?: string, integrity?: string }>} present
 */
export function satisfies(wanted, present) {
  return Object.entries(wanted).every(([place, { version, integrity, optional }]) => {
    if (place === '') return true;
    const found = present[place];
    if (!found) return optional === true;
    return found.version === version && (!integrity || !found.integrity || found.integrity === integrity);
  });
}

async function readPackages(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}
