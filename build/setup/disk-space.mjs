import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { SetupFailure } from './failure.mjs';

const mebibyte = 1024 * 1024;

/**
 * Makes sure that a folder (which need not exist yet) lies on a disk with enough room.
 * @param {string} folder
 * @param {number} needed in MiB
 * @param {string} purpose completes "… MB are needed for"
 * @throws {SetupFailure} that says how much is needed and where
 */
export async function requireDiskSpace(folder, needed, purpose) {
  const free = await freeSpace(folder);
  if (free === undefined || free >= needed) return;
  throw new SetupFailure(
    `Not enough disk space for ${purpose}: ${needed} MB are needed in ${folder}, ${Math.floor(free)} MB are free.`,
    {
      remedy: 'Free some space and run the same command again; it goes on where it stopped.',
    },
  );
}

/** Free space in MiB, of the nearest parent that exists; undefined where the system does not tell. */
async function freeSpace(folder) {
  try {
    const { bavail, bsize } = await statfs(folder);
    return (bavail * bsize) / mebibyte;
  } catch (failure) {
    const parent = dirname(folder);
    if (failure.code !== 'ENOENT' || parent === folder) return undefined;
    return freeSpace(parent);
  }
}
