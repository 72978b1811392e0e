import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { say } from '../progress.mjs';

const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;

/**
 * Says what was built and how large it is.
 * @param {string} unpacked
 * @param {string[]} packages
 */
export async function reportSizes(unpacked, packages) {
  const whole = await sizeOf(unpacked);
  const own = await sizeOf(join(unpacked, 'resources', 'app.asar')).catch(() => 0);
  say(`${basename(unpacked)}: ${megabytes(whole)}, of which Offprint ${megabytes(own)}`);
  for (const file of packages) say(`${basename(file)}: ${megabytes(await sizeOf(file))}`);
}

async function sizeOf(path) {
  const found = await stat(path);
  if (!found.isDirectory()) return found.size;
  const names = await readdir(path, { withFileTypes: true });
  const sizes = await Promise.all(
    names.map((entry) => (entry.isSymbolicLink() ? 0 : sizeOf(join(path, entry.name)))),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
