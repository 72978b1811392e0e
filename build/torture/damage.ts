import { readdir, readFile, rm, truncate } from 'node:fs/promises';
import path from 'node:path';
import { databaseFolder } from './app.ts';

export const journalFolder = (profile: string): string => path.join(profile, 'journal');

/** Takes the browser's database away, as a clean-up tool would. */
export async function wipeDatabase(profile: string): Promise<void> {
  await rm(databaseFolder(profile), { recursive: true, force: true, maxRetries: 5 });
}

/** Cuts bytes off the journal that is appended to, as a power cut may. */
export async function tearJournal(profile: string, bytes: number): Promise<void> {
  const folder = journalFolder(profile);
  const numbers = (await readdir(folder)).flatMap((name) => /^journal-(\d+)\.jsonl$/.exec(name)?.[1] ?? []);
  const file = path.join(folder, `journal-${Math.max(...numbers.map(Number))}.jsonl`);
  const { length } = await readFile(file);
  await truncate(file, Math.max(0, length - bytes));
}
