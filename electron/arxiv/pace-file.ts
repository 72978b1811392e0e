import { mkdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { PaceMemory } from './arxiv-gate.ts';

/**
 * Remembers arXiv's last request as the time of a file, by the system's clock: only that goes on while the app
 * is closed. A time in the future (the clock was set back) counts as just now.
 */
export function paceFile(file: string): PaceMemory {
  return {
    sinceLast: async () => {
      try {
        return Math.max(0, Date.now() - (await stat(file)).mtimeMs);
      } catch {
        return null;
      }
    },
    note: async () => {
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, '');
    },
  };
}
