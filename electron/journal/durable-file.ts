import { open, rename, unlink } from 'node:fs/promises';
import path from 'node:path';
import { unfinishedEnding } from './journal-files.ts';

/**
 * Makes the names in a folder durable: files created or renamed there survive a loss of power.
 * Windows has no such call and needs none.
 */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Writes a file so that at any moment its name shows either the old or the new content, whole.
 * @param check is given the finished copy before it takes its place; when it throws, nothing changes.
 * @throws the system's error; the unfinished copy is removed.
 */
export async function replaceFile(
  file: string,
  pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  check: (copy: string) => Promise<void> = async () => {},
): Promise<void> {
  const copy = `${file}${unfinishedEnding}`;
  try {
    const handle = await open(copy, 'w');
    try {
      for await (const piece of pieces) await handle.writeFile(piece);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await check(copy);
    await rename(copy, file);
  } catch (thrown) {
    await unlink(copy).catch(() => {});
    throw thrown;
  }
  await syncFolder(path.dirname(file));
}
