import path from 'node:path';
import type { Holdings } from './holdings.ts';
import { snapshotName } from './journal-files.ts';
import type { JournalProblem } from './problem.ts';
import { inspectSnapshot } from './snapshot.ts';
import type { Source } from './sources.ts';

/** The newest whole snapshot. */
export interface Base {
  readonly number: number;
  readonly holdings: Holdings;
  readonly source: Source;
}

/**
 * Finds the newest whole snapshot, and the damaged ones newer than it.
 * @param snapshots their numbers, ascending.
 * @throws the system's error when one cannot be read.
 */
export async function findBase(
  folder: string,
  snapshots: readonly number[],
  problems: JournalProblem[],
): Promise<{ readonly base: Base | null; readonly damaged: readonly number[] }> {
  const damaged: number[] = [];
  for (const number of snapshots.toReversed()) {
    const name = snapshotName(number);
    const file = path.join(folder, name);
    const found = await inspectSnapshot(file);
    if (found.whole) {
      const { holdings, bytes } = found;
      if (holdings.newer > 0) problems.push({ kind: 'newer-entries', file: name, entries: holdings.newer });
      return { base: { number, holdings, source: { file, role: 'snapshot', limit: bytes } }, damaged };
    }
    problems.push({ kind: 'damaged-snapshot', file: name, reason: found.reason });
    damaged.push(number);
  }
  return { base: null, damaged };
}
