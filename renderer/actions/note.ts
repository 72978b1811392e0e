import type { Clock } from '../../shared/library/clock.ts';
import type { PaperId } from '../../shared/library/ids.ts';
import { text } from '../../shared/text/text.ts';
import { now } from '../app/clock.ts';
import { library } from '../app/library.ts';
import { recordAct } from '../store/record-act.ts';
import { recordTables } from '../store/records.ts';
import { keepVersion } from './note-versions.ts';
import { written } from './writing.ts';

/** A note as it was when editing began: its text and the clock of its last change. */
export interface NoteBase {
  readonly text: string;
  readonly clock: Clock | null;
}

export interface NoteSave {
  readonly paper: PaperId;
  readonly text: string;
  readonly base: NoteBase;
  /** All saves of one sitting are one undo step. */
  readonly sitting: string;
}

/** What a save left behind. */
export interface SavedNote {
  /** The note as it is now, the base of the next save. */
  readonly base: NoteBase;
  /** What another window had written and was put below; `null` when nobody else had. */
  readonly joined: string | null;
}

/**
 * Saves a note. When another window has changed it since `base`, both texts stay: the other one is put
 * below under a dated heading.
 * @throws whatever the database throws; then nothing was written.
 */
export async function saveNote({ paper, text: typed, base, sitting }: NoteSave): Promise<SavedNote> {
  const at = now();
  let joined: string | null = null;
  const record = () =>
    recordAct(
      library,
      at,
      'noted',
      async () => {
        const held = await library.notes.get(paper);
        const isTheirs = held !== undefined && held.clock !== base.clock && held.text !== base.text;
        joined = isTheirs && held.text !== typed ? otherText(held.text, held.at) : null;
        const whole = joined === null ? typed : typed.trimEnd() + joined;
        const kept = await keepVersion(library, held, whole, at);
        return [...kept, { kind: 'note', key: paper, value: whole === '' ? null : { text: whole, at } }];
      },
      { undoable: true, group: sitting },
    );
  // Read in the same transaction: a moment later it could be another window's text, which would then be
  // taken for the one that this window knows, and be overwritten.
  const saved = await written(
    library.transaction('rw', [...recordTables(library), library.papers], async () => {
      await record();
      return library.notes.get(paper);
    }),
  );
  return { base: { text: saved?.text ?? '', clock: saved?.clock ?? null }, joined };
}

function otherText(theirs: string, at: number): string {
  return `\n\n---\n\n*${text.paper.otherVersion(text.instant(at))}*\n\n${theirs}`;
}
