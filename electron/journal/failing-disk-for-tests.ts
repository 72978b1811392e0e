import { open } from 'node:fs/promises';
import type { OpenHandle } from './append-file.ts';

/** What a disk does that is about to fail. */
export interface DiskFaults {
  /** Bytes that still fit: a write beyond them is cut short, the one after it fails with `ENOSPC`. */
  room: number;
  /** How many of the next calls fail with `EIO`. */
  failingSyncs: number;
  failingTruncations: number;
}

/** A disk without faults, until they are set. */
export function faultless(): DiskFaults {
  return { room: Number.POSITIVE_INFINITY, failingSyncs: 0, failingTruncations: 0 };
}

function systemError(code: string): Error {
  return Object.assign(new Error(`${code}, made for a test`), { code });
}

/** Opens real files whose calls fail as told. */
export function failingOpen(disk: DiskFaults): OpenHandle {
  return async (file, flags) => {
    const real = await open(file, flags);
    return {
      write: async (bytes, offset, length, position) => {
        if (disk.room === 0) throw systemError('ENOSPC');
        const fits = Math.min(length, disk.room);
        disk.room -= fits;
        return real.write(bytes, offset, fits, position);
      },
      datasync: async () => {
        if (disk.failingSyncs === 0) return real.datasync();
        disk.failingSyncs -= 1;
        throw systemError('EIO');
      },
      truncate: async (length) => {
        if (disk.failingTruncations === 0) return real.truncate(length);
        disk.failingTruncations -= 1;
        throw systemError('EIO');
      },
      close: () => real.close(),
    };
  };
}
