import { toFailure } from '../../shared/failure/to-failure.ts';
import { isPaperId } from '../../shared/library/ids.ts';
import { text } from '../../shared/text/text.ts';
import { presentFailure, say } from '../features/messages/messages.ts';
import { saveNote } from './note.ts';
import { unsavedNotes } from './note-saver.ts';
import { writesHaveFailed } from './writing.ts';

/** The browser keeps it for the window while it is loaded anew, and writes nothing to the disk for it. */
const place = 'offprint.unsaved-notes';

/**
 * The disk has room again: loads the window anew when a write had failed in it, because only that makes
 * the database answer again. What is typed and unsaved goes along.
 */
export function goOnWithRoom(): void {
  if (!writesHaveFailed()) return;
  sessionStorage.setItem(place, JSON.stringify(unsavedNotes()));
  location.reload();
}

/** Saves what the window brought along when it was loaded anew. */
export async function saveBroughtNotes(): Promise<void> {
  const brought = sessionStorage.getItem(place);
  if (brought === null) return;
  try {
    const notes = readNotes(JSON.parse(brought));
    for (const note of notes) await saveNote({ ...note, sitting: crypto.randomUUID() });
    sessionStorage.removeItem(place);
    if (notes.length > 0) say({ text: text.app.broughtNotes(notes.length), undo: null });
  } catch (thrown) {
    presentFailure(toFailure(thrown));
  }
}

function readNotes(value: unknown): ReturnType<typeof unsavedNotes> {
  return (Array.isArray(value) ? value : []).flatMap((note: unknown) => {
    const { paper, text: written, base } = fields(note);
    const { text: from, clock } = fields(base);
    if (typeof paper !== 'string' || !isPaperId(paper) || typeof written !== 'string') return [];
    const known = {
      text: typeof from === 'string' ? from : '',
      clock: typeof clock === 'string' ? clock : null,
    };
    return [{ paper, text: written, base: known }];
  });
}

function fields(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
