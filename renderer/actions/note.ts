import type { Clock } from '../../shared/library/clock.ts';
import type { PaperId } from '../../shared/library/ids.ts';
import { text } from '../../shared/text/text.ts';
import { now } from '../app/clock.ts';
import { library } from '../app/library.ts';
import { recordAct } from '../store/record-act.ts';

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

/**
 * Saves a note. When another window has changed it since `base`, both texts stay: the other one is put
 * below under a dated heading.
 * @returns the note as it is now, the base of the next save.
 * @throws whatever the database throws; then nothing was written.
 */
export async function saveNote({ paper, text: written, base, sitting }: NoteSave): Promise<NoteBase> {
  const at = now();
  await recordAct(
    library,
    at,
    'noted',
    async () => {
      const held = await library.notes.get(paper);
      const isTheirs = held !== undefined && held.clock !== base.clock && held.text !== base.text;
      const whole = isTheirs && held.text !== written ? bothTexts(written, held.text, held.at) : written;
      const value = whole === '' ? null : { text: whole, at };
      return [{ kind: 'note', key: paper, value }];
    },
    { undoable: true, group: sitting },
  );
  const saved = await library.notes.get(paper);
  return { text: saved?.text ?? '', clock: saved?.clock ?? null };
}

function bothTexts(mine: string, theirs: string, at: number): string {
  return `${mine.trimEnd()}\n\n---\n\n*${text.paper.otherVersion(text.instant(at))}*\n\n${theirs}`;
}
