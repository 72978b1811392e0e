import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * What the drawn icons depend on, as one SHA-256: a change of an SVG changes it.
 * @param {string} icons the folder
 */
export async function drawnFrom(icons) {
  const hash = createHash('sha256');
  for (const name of ['offprint.svg', 'tray.svg']) hash.update(await readFile(join(icons, name)));
  return hash.digest('hex');
}
