import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { SetupFailure } from '../failure.mjs';
import { out } from '../places.mjs';
import { timed } from '../progress.mjs';
import { runBuiltTool } from '../run-tool.mjs';
import { findProgram } from '../steps/system-libraries.mjs';
import { buildDeb } from './deb.mjs';
import { describeApp, packageFile } from './names.mjs';
import { packUnpacked } from './pack-unpacked.mjs';
import { writeUpdateList } from './update-list.mjs';

/**
 * Builds the .deb of this version and of a later one, and lets the first, installed in a root of its own, update itself
 * to the second from a server on this machine.
 * @param {import('../steps/electron-layout.mjs').Runtime} runtime
 * @returns {Promise<number>} an exit code
 * @throws {SetupFailure} where this cannot be tried: it needs Debian and root
 */
export async function checkUpdates(runtime) {
  const isPossible =
    process.getuid?.() === 0 && (await findProgram('dpkg-deb')) && (await findProgram('unshare'));
  if (!isPossible) throw new SetupFailure('Updates can be tried only as root on Debian or Ubuntu.');
  const port = await freePort();
  process.env.OFFPRINT_UPDATE_URL = `http://127.0.0.1:${port}/`;
  const { version } = await describeApp();
  const later = version.replace(/\d+$/, (patch) => String(Number(patch) + 1));
  const [before, after] = ['before', 'after'].map((name) => join(out, 'update-check', name));
  await rm(join(out, 'update-check'), { recursive: true, force: true });
  await Promise.all([before, after].map((folder) => mkdir(folder, { recursive: true })));
  const unpacked = await packUnpacked(runtime);
  await timed(`Building version ${version}`, () =>
    buildDeb({ folder: before, unpacked, runtime, quick: true }),
  );
  await timed(`Building version ${later}`, async () => {
    const copy = join(after, 'unpacked');
    await cp(unpacked, copy, { recursive: true, verbatimSymlinks: true });
    await setVersion(copy, later);
    await buildDeb({ folder: after, unpacked: copy, runtime, version: later, quick: true });
    await rm(copy, { recursive: true });
    await writeUpdateList(after, [await packageFile(after, 'deb', later)], later);
  });
  return runBuiltTool(
    'update-check',
    [await packageFile(before, 'deb'), after, String(port), later],
    runtime,
  );
}

async function setVersion(unpacked, version) {
  const { createPackage, extractAll } = await import('@electron/asar');
  const archive = join(unpacked, 'resources', 'app.asar');
  const content = join(unpacked, 'content');
  extractAll(archive, content);
  const description = join(content, 'package.json');
  const described = JSON.parse(await readFile(description, 'utf8'));
  await writeFile(description, JSON.stringify({ ...described, version }));
  await createPackage(content, archive);
  await rm(content, { recursive: true });
}

/** A port that is free now: the app must know it before the server is started. */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
