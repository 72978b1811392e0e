import { mkdir, unlink } from 'node:fs/promises';
import path from 'node:path';
import { AppendFile, type OpenHandle } from './append-file.ts';
import { newGeneration, readGeneration } from './generation.ts';
import { generationName, journalName, listJournalFiles } from './journal-files.ts';
import type { JournalProblem } from './problem.ts';
import { type Active, type Survey, survey } from './survey.ts';

/** A journal's folder, read through and ready to be appended to. */
export interface OpenFolder extends Omit<Survey, 'active'> {
  readonly folder: string;
  readonly generation: string;
  readonly isNew: boolean;
  readonly number: number;
  readonly file: AppendFile;
}

/**
 * Reads the folder through, cuts off a torn end, and creates what is missing.
 * @throws the system's error when the folder cannot be read, or written where that is needed.
 */
export async function openFolder(
  folder: string,
  { openHandle }: { readonly openHandle?: OpenHandle },
): Promise<OpenFolder> {
  await mkdir(folder, { recursive: true });
  const files = await listJournalFiles(folder);
  for (const name of files.unfinished) await unlink(path.join(folder, name)).catch(() => {});
  const { active, ...found } = await survey(folder, files);
  const before = await readGeneration(folder);
  const isEmpty =
    found.sources.length === 0 && (active.end?.length ?? 0) === 0 && found.problems.length === 0;
  // A crash during the first start may leave an empty journal without a generation.
  const isNew = isEmpty && before === null;
  const file = await openActive(folder, active, openHandle);
  try {
    // Created after the journal, so that a generation never stands for a journal that was not made.
    const generation = before ?? (await newGeneration(folder));
    const problems: JournalProblem[] = [...found.problems];
    if (before === null && !isNew) problems.push({ kind: 'lost-generation', file: generationName });
    if (before !== null && files.journals.length === 0 && files.snapshots.length === 0) {
      problems.push({ kind: 'missing-file', file: journalName(0) });
    }
    return { ...found, folder, generation, isNew, number: active.number, file, problems };
  } catch (thrown) {
    await file.close();
    throw thrown;
  }
}

function openActive(folder: string, { number, end }: Active, openHandle?: OpenHandle): Promise<AppendFile> {
  const file = path.join(folder, journalName(number));
  if (end === null) return AppendFile.create(file, openHandle);
  return AppendFile.resume(file, end.length, end.hasLineFeed, openHandle);
}
