import { execFile } from 'node:child_process';
import { appendFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { freshFolder } from './folder-for-tests.ts';

const run = promisify(execFile);

/** A small disk of its own, really full when it is filled. */
export interface SmallDisk {
  readonly folder: string;
  /** Takes all room but this many bytes (rounded down to pages). */
  fill(leave: number): Promise<void>;
  free(): Promise<void>;
  unmount(): Promise<void>;
}

/** Mounts a disk of 2 MB; `null` where mounting is not allowed. */
export async function smallDisk(): Promise<SmallDisk | null> {
  const folder = await freshFolder();
  try {
    await run('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder]);
  } catch {
    return null;
  }
  const filler = path.join(folder, 'filler');
  return {
    folder,
    fill: async (leave) => {
      await writeFile(path.join(folder, 'spare'), Buffer.alloc(leave));
      try {
        for (;;) await appendFile(filler, Buffer.alloc(4_096));
      } catch {
        await rm(path.join(folder, 'spare'));
      }
    },
    free: () => rm(filler),
    unmount: async () => {
      // Lazily: a journal that a failed test left open must not keep the disk mounted.
      await run('umount', ['-l', folder]);
    },
  };
}
