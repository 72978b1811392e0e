import type { RestoreOffer } from '../../shared/contract/channels.ts';
import { toFailure } from '../../shared/failure/to-failure.ts';
import { text } from '../../shared/text/text.ts';
import { askPatiently } from '../app/bridge.ts';
import { presentFailure, say } from '../features/messages/messages.ts';
import { act } from './act.ts';
import { flushNotes } from './note-saver.ts';

/** Asks where to and writes a backup there; says where it lies. */
export async function backUp(): Promise<void> {
  try {
    await flushNotes();
    const written = await askPatiently('backup:write');
    if (written !== null) say({ text: text.keeping.backedUp(written.records, written.path), undo: null });
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

/** Merges what was offered, as one act that can be undone. */
export const mergeBackup = (offer: RestoreOffer): Promise<boolean> =>
  act('restored', offer.changes.length, () => offer.changes);
