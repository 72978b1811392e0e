import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { updatesFrom } from '../../package/updates.mjs';
import { SetupFailure } from '../failure.mjs';
import { out } from '../places.mjs';
import { timed } from '../progress.mjs';
import { electronBuilder } from './electron-builder.mjs';

/**
 * The app as a folder that runs without this checkout.
 * @param {import('../steps/electron-layout.mjs').Runtime} runtime
 * @returns {Promise<string>} that folder
 */
export async function packUnpacked(runtime) {
  await timed('Packing the app', () => electronBuilder(['--dir'], runtime));
  const dist = join(out, 'dist');
  const made = await readdir(dist, { withFileTypes: true });
  const folder = made.find((entry) => entry.isDirectory() && /(-unpacked|^mac.*)$/.test(entry.name));
  if (folder === undefined) throw new SetupFailure(`electron-builder left no unpacked app in ${dist}.`);
  const unpacked = join(dist, folder.name);
  await writeUpdatePlace(unpacked);
  return unpacked;
}

/** Where the app looks for newer versions. Elsewhere than on Linux electron-builder writes it, before it signs. */
async function writeUpdatePlace(unpacked) {
  const [place] = updatesFrom(process.env) ?? [];
  if (place === undefined || process.platform !== 'linux') return;
  await writeFile(
    join(unpacked, 'resources', 'app-update.yml'),
    `provider: generic\nurl: ${JSON.stringify(place.url)}\nupdaterCacheDirName: offprint-updater\n`,
  );
}
