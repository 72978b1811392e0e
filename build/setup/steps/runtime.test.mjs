import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { executableName } from './electron-layout.mjs';
import { pinnedFolder, pinnedRelease } from './pinned-runtime.mjs';
import { ensureRuntime } from './runtime.mjs';

let folder;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'offprint-runtime-'));
  vi.stubEnv('XDG_CACHE_HOME', folder);
  vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', '');
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

async function makeRuntime(place, version) {
  await mkdir(dirname(join(place, executableName())), { recursive: true });
  await writeFile(join(place, executableName()), '');
  await writeFile(join(place, 'version'), `v${version}`);
}

test.runIf(process.platform === 'linux')(
  'an override comes before the pinned release in the cache',
  async () => {
    const release = await pinnedRelease();
    const pinned = pinnedFolder(join(folder, 'offprint', 'electron'), release);
    await makeRuntime(pinned, release.version);
    expect((await ensureRuntime()).folder).toBe(pinned);
    const own = join(folder, 'own');
    await makeRuntime(own, '1.0.0');
    vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', own);
    expect(await ensureRuntime()).toEqual({
      folder: own,
      executable: join(own, 'electron'),
      version: '1.0.0',
    });
  },
);

test('an override that is not there is a failure, not a reason to take another', async () => {
  vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', join(folder, 'nowhere'));
  await expect(ensureRuntime()).rejects.toThrow(/ELECTRON_OVERRIDE_DIST_PATH is set, but/);
});
