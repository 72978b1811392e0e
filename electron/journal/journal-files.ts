import { readdir } from 'node:fs/promises';

/** The numbers of the files in a journal's folder, ascending. */
export interface JournalFiles {
  readonly journals: readonly number[];
  readonly snapshots: readonly number[];
  /** Names of unfinished copies, left by a crash. */
  readonly unfinished: readonly string[];
}

/** `journal-N.jsonl` holds what came after `snapshot-N.jsonl`; there is no snapshot 0. */
export const journalName = (number: number): string => `journal-${number}.jsonl`;
export const snapshotName = (number: number): string => `snapshot-${number}.jsonl`;
export const generationName = 'generation.json';
/** The ending of a file that is still being written. */
export const unfinishedEnding = '.part';
/** The ending of the file beside that takes what cannot be read. */
export const damagedEnding = '.damaged';

/** @throws the system's error when the folder cannot be read. */
export async function listJournalFiles(folder: string): Promise<JournalFiles> {
  const names = await readdir(folder);
  return {
    journals: numbers(names, /^journal-(\d{1,12})\.jsonl$/),
    snapshots: numbers(names, /^snapshot-(\d{1,12})\.jsonl$/),
    unfinished: names.filter((name) => name.endsWith(unfinishedEnding)),
  };
}

function numbers(names: readonly string[], pattern: RegExp): number[] {
  return names
    .map((name) => pattern.exec(name)?.[1])
    .filter((digits) => digits !== undefined)
    .map(Number)
    .sort((a, b) => a - b);
}
