import path from 'node:path';
import { findBase } from './find-base.ts';
import { Holdings } from './holdings.ts';
import { type JournalFiles, journalName, snapshotName } from './journal-files.ts';
import type { JournalProblem } from './problem.ts';
import { readEntries } from './read-entries.ts';
import type { Source } from './sources.ts';
import { type SurveyedJournal, surveyJournal } from './survey-journal.ts';

/** The file that the next append goes to; `end` is `null` while it does not exist. */
export interface Active {
  readonly number: number;
  readonly end: SurveyedJournal | null;
}

/** What a folder holds. */
export interface Survey {
  readonly holdings: Holdings;
  /** The files to replay, without the active journal. */
  readonly sources: readonly Source[];
  readonly active: Active;
  readonly damagedSnapshots: readonly number[];
  readonly problems: readonly JournalProblem[];
}

/**
 * Reads all that counts in a journal's folder: the newest whole snapshot, the journals since, and what
 * can be read of damaged snapshots newer than it. Bad lines are set aside; nothing else is changed.
 * @throws the system's error when a file that is there cannot be read.
 */
export async function survey(folder: string, files: JournalFiles): Promise<Survey> {
  const problems: JournalProblem[] = [];
  const { base, damaged } = await findBase(folder, files.snapshots, problems);
  const holdings = base?.holdings ?? new Holdings();
  const sources: Source[] = base === null ? [] : [base.source];
  const newest = Math.max(0, ...files.journals, ...files.snapshots);
  let end: SurveyedJournal | null = null;
  for (const number of files.journals.filter((journal) => journal >= (base?.number ?? 0))) {
    const file = path.join(folder, journalName(number));
    const found = await surveyJournal(file, number === newest, holdings, problems);
    if (number === newest) end = found;
    else sources.push({ file, role: 'journal', limit: found.length });
  }
  for (const number of damaged) {
    const file = path.join(folder, snapshotName(number));
    await countRemains(file, holdings);
    sources.push({ file, role: 'remains', limit: Number.POSITIVE_INFINITY });
  }
  for (const file of missing(files, base?.number ?? null, newest))
    problems.push({ kind: 'missing-file', file });
  return { holdings, sources, active: { number: newest, end }, damagedSnapshots: damaged, problems };
}

async function countRemains(file: string, holdings: Holdings): Promise<void> {
  for await (const lines of readEntries(file)) {
    for (const { entries } of lines) for (const found of entries) holdings.found(found);
  }
}

/** Names of the files that a complete history from the base on would have and this folder has not. */
function missing({ journals, snapshots }: JournalFiles, base: number | null, newest: number): string[] {
  if (journals.length === 0 && snapshots.length === 0) return [];
  const first = base ?? journals[0] ?? newest;
  const names: string[] = [];
  if (base === null && first > 0 && !snapshots.includes(first)) names.push(snapshotName(first));
  for (let number = first; number <= newest; number += 1) {
    if (!journals.includes(number)) names.push(journalName(number));
  }
  return names;
}
