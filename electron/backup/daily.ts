import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Failure } from '../../shared/failure/failure.ts';
import { toFailure } from '../../shared/failure/to-failure.ts';
import { type BackupDesk, backUp } from './backup-desk.ts';
import { automaticName } from './backup-names.ts';
import { backupFolder, readBackupSettings } from './backup-settings.ts';
import { listBackups, rotate } from './rotate.ts';

/** What the daily backup needs of the app. */
export interface DailyBackup {
  readonly desk: BackupDesk;
  failed(failure: Failure): void;
}

const dayMs = 86_400_000;
const firstMs = 120_000;
const everyMs = 3_600_000;

/**
 * Writes a backup a day into the folder that the reader chose and keeps the last seven, from two minutes after the start.
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

/**
 * Writes today's backup unless there is one that is less than a day old.
 * @returns whether it wrote one.
 * @throws FailureError, also when the folder that the reader chose is not there: no other takes its place.
 */
export async function backUpIfDue({ desk }: Pick<DailyBackup, 'desk'>): Promise<boolean> {
  const settings = readBackupSettings(desk.profile);
  const folder = backupFolder(desk.profile, settings);
  if (settings.folder === null) await mkdir(folder, { recursive: true });
  const due = automaticName(desk.now() - dayMs);
  const held = (await listBackups(folder)).filter((backup) => backup.automatic);
  // The names carry the time, so they sort as it does.
  if (held.some((backup) => backup.name > due)) return false;
  const name = automaticName(desk.now());
  await backUp(desk, path.join(folder, name));
  await rotate(folder, 7, name);
  return true;
}
