import type { BackupChoices, RestoreOffer } from '../../shared/contract/channels.ts';
import { toFailure } from '../../shared/failure/to-failure.ts';
import { text } from '../../shared/text/text.ts';
import { ask, askPatiently } from '../app/bridge.ts';
import { presentFailure, say } from '../features/messages/messages.ts';
import { act } from './act.ts';
import { flushNotes } from './note-saver.ts';

/** Asks where to and writes a backup there; says where it lies. */
export async function backUp(): Promise<void> {
  try {
    await flushNotes();
    const written = await askPatiently('backup:write');
    if (written !== null)
      say({ text: text.keeping.backedUp(written.records, written.files, written.path), undo: null });
  } catch (thrown) {
    presentFailure(toFailure(thrown));
  }
}

/** Asks for a backup. @returns what merging it would change, `null` when nothing was chosen or readable. */
export async function chooseBackup(): Promise<RestoreOffer | null> {
  try {
    await flushNotes();
    return await askPatiently('backup:read');
  } catch (thrown) {
    presentFailure(toFailure(thrown));
    return null;
  }
}

/** Merges what was offered, as one act that can be undone; files of the backup are kept again. */
export async function mergeBackup(offer: RestoreOffer): Promise<void> {
  const merged = await act('restored', offer.changes.length, () => offer.changes);
  if (!merged || offer.files === 0) return;
  await presented(async () => {
    const files = await askPatiently('backup:restore-files');
    if (files > 0) say({ text: text.keeping.filesRestored(files), undo: null });
  });
}

/** How backups are made; `null` when main does not say, which is then presented. */
export const backupChoices = (): Promise<BackupChoices | null> => presented(() => ask('backup:settings'));

/** Asks for a folder for the daily backups. @returns the choices as they are then. */
export const chooseBackupFolder = (): Promise<BackupChoices | null> =>
  presented(() => askPatiently('backup:choose-folder'));

/** Says whether backups hold PDFs and pictures too. @returns the choices as they are then. */
export const packFiles = (withFiles: boolean): Promise<BackupChoices | null> =>
  presented(() => ask('backup:with-files', withFiles));

/** Asks for a folder and moves the library there; Offprint starts anew. */
export async function moveLibrary(): Promise<void> {
  await flushNotes();
  await presented(() => askPatiently('profile:move'));
}

/** Begins with an empty library; Offprint starts anew. */
export async function startOver(): Promise<void> {
  await flushNotes();
  await presented(() => askPatiently('profile:start-over'));
}

async function presented<Value>(ask: () => Promise<Value>): Promise<Value | null> {
  try {
    return await ask();
  } catch (thrown) {
    presentFailure(toFailure(thrown));
    return null;
  }
}
