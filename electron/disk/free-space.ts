import { statfs } from 'node:fs/promises';
import type { FreeSpace } from '../../shared/contract/channels.ts';
import { type Failure, failure } from '../../shared/failure/failure.ts';

/** Below this many bytes downloads wait; below the second, the feed is no longer written either. */
export const lowBytes = 500_000_000;
export const scarceBytes = 100_000_000;

/** @param bytes that are free, `null` when that is not known. */
export function judge(bytes: number | null): FreeSpace {
  if (bytes === null) return 'unknown';
  if (bytes < scarceBytes) return 'scarce';
  return bytes < lowBytes ? 'low' : 'plenty';
}

/** The bytes that an ordinary user may still write on the disk of a folder; `null` when it does not say. */
export async function freeBytes(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    return null;
  }
}

/** What the reader is told of a disk that has too little room. */
export function spaceFailure(space: 'low' | 'scarce'): Failure {
  return failure(
    space === 'low' ? 'disk-low' : 'disk-scarce',
    `less than ${space === 'low' ? '500' : '100'} MB free`,
  );
}
