import { lstat, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileDigest } from '../archive/digest.mjs';

/**
 * What a package will take on the disk as Debian counts it: each file rounded up, one for each folder and link.
 * @param {string} tree the package's content
 * @returns {Promise<number>} in units of 1,024 bytes
 */
export async function installedKibibytes(tree) {
  let sum = 0;
  for await (const { entry, path } of entriesOf(tree)) {
    sum += entry.isFile() ? Math.ceil((await lstat(path)).size / 1_024) : 1;
  }
  return sum;
}

/**
 * The file by which `dpkg --verify` finds damage.
 * @param {string} tree the package's content
 */
export async function checksums(tree) {
  const lines = [];
  for await (const { entry, path } of entriesOf(tree)) {
    if (entry.isFile()) lines.push(`${await fileDigest(path, 'md5', 'hex')}  ${relative(tree, path)}\n`);
  }
  return lines.sort().join('');
}

async function* entriesOf(folder) {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    yield { entry, path };
    if (entry.isDirectory()) yield* entriesOf(path);
  }
}
