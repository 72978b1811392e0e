import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileDigest } from '../archive/digest.mjs';
import { unpackZip } from '../archive/unpack-zip.mjs';
import { requireDiskSpace } from '../disk-space.mjs';
import { SetupFailure } from '../failure.mjs';
import { root } from '../places.mjs';
import { timed } from '../progress.mjs';
import { stageFolder } from '../staging.mjs';

const releases = 'https://github.com/electron/electron/releases/download/';

/**
 * @typedef {object} PinnedRelease
 * @property {string} version
 * @property {string} file name of the zip
 * @property {string} url
 * @property {string} sha256 hex
 */

/**
 * The release that package.json pins, for this system.
 * @param {NodeJS.ProcessEnv} [env] ELECTRON_MIRROR replaces the host, as it does for Electron's own installer
 * @returns {Promise<PinnedRelease | undefined>} undefined when Electron publishes none for this system
 */
export async function pinnedRelease(env = process.env) {
  const electron = join(root, 'node_modules', 'electron');
  const [description, checksums] = await Promise.all(
    ['package.json', 'checksums.json'].map(async (name) =>
      JSON.parse(await readFile(join(electron, name), 'utf8')),
    ),
  );
  const file = `electron-v${description.version}-${process.platform}-${process.arch}.zip`;
  const sha256 = checksums[file];
  return (
    sha256 && { version: description.version, file, url: releaseUrl(description.version, file, env), sha256 }
  );
}

/**
 * @param {string} version
 * @param {string} file
 * @param {NodeJS.ProcessEnv} env
 */
export function releaseUrl(version, file, env) {
  const mirror = env.ELECTRON_MIRROR || env.npm_config_electron_mirror || releases;
  return `${mirror.replace(/\/?$/, '/')}v${version}/${file}`;
}

/**
 * Where the unpacked release is kept.
 * @param {string} folder
 * @param {PinnedRelease} release
 */
export function pinnedFolder(folder, release) {
  return join(folder, release.file.replace(/\.zip$/, ''));
}

/**
 * Fetches, verifies and unpacks the pinned release.
 * @param {string} folder where runtimes are kept
 * @param {PinnedRelease} release
 * @throws {SetupFailure} when the download breaks off, or is not what the electron package says it must be
 */
export async function fetchPinnedRuntime(folder, release) {
  await requireDiskSpace(folder, 700, 'the Electron runtime');
  await timed(`Fetching Electron ${release.version} (120 MB, once)`, () =>
    stageFolder(pinnedFolder(folder, release), async (target, scratch) => {
      const zip = join(scratch, release.file);
      await download(release.url, zip);
      if ((await fileDigest(zip, 'sha256', 'hex')) !== release.sha256) {
        throw new SetupFailure(
          `${release.url} is not the file that the electron package expects: its SHA-256 differs.`,
        );
      }
      await unpackZip(zip, target);
    }),
  );
}

async function download(url, file) {
  const answer = await fetch(url);
  if (!answer.ok || !answer.body) throw new SetupFailure(`${url} answered ${answer.status}.`);
  await pipeline(Readable.fromWeb(answer.body), createWriteStream(file));
}
