import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A digest over names, times and sizes of files: it changes when a source is added, removed or saved.
 * Tests are left out, as they never end up in a bundle. Synchronous, because that is several times faster here.
 * @param {string} base
 * @param {string[]} inputs files and folders relative to `base`; those that do not exist count as absent
 * @returns {string}
 */
export function fingerprint(base, inputs) {
  const hash = createHash('sha256');
  for (const input of inputs) addPath(hash, base, input);
  return hash.digest('hex');
}

function addPath(hash, base, name) {
  const path = join(base, name);
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return;
  if (!found.isDirectory()) {
    hash.update(`${name}\0${found.mtimeMs}\0${found.size}\n`);
    return;
  }
  for (const child of readdirSync(path).sort()) {
    if (!/\.(test|spec)\.[a-z]+$|^\.|\.tsbuildinfo$/.test(child)) addPath(hash, base, `${name}/${child}`);
  }
}
