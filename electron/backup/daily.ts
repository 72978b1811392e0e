import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Failure } from '../../shared/failure/failure.ts';
import { toFailure } from '../../shared/failure/to-failure.ts';
import type { JournalEntry } from '../../shared/library/record.ts';
import { automaticName } from './backup-names.ts';
import { listBackups, rotate } from './rotate.ts';
import { writeBackup } from './write-backup.ts';

/** What the daily backup needs of the app. */
export interface DailyBackup {
  readonly folder: string;
  readonly version: string;
  now(): number;
  replay(): AsyncIterable<readonly JournalEntry[]>;
  failed(failure: Failure): void;
}

const dayMs = 86_400_000;
const firstMs = 120_000;
const everyMs = 3_600_000;

/**
 * Writes a backup a day into the folder and keeps the last seven, from two minutes after the start.
 * @returns what ends it.
 */
export function startDailyBackup(daily: DailyBackup): () => void {
  let timer = setTimeout(run, firstMs);
  function run(): void {
    backUpIfDue(daily).catch((thrown: unknown) => daily.failed(toFailure(thrown)));
    timer = setTimeout(run, everyMs);
  }
  return () => clearTimeout(timer);
}

/** Writes today's backup unless there is one that is less than a day old. @returns whether it wrote one. */
export async function backUpIfDue({ folder, version, now, replay }: DailyBackup): Promise<boolean> {
  await mkdir(folder, { recursive: true });
  const due = automaticName(now() - dayMs);
  const held = (await listBackups(folder)).filter((backup) => backup.automatic);
  // The names carry the time, so they sort as it does.
  if (held.some((backup) => backup.name > due)) return false;
  const name = automaticName(now());
  await writeBackup({ entries: replay(), target: path.join(folder, name), app: { version }, now: now() });
  await rotate(folder, 7, name);
  return true;
}
