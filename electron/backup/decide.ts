import type { Change, JournalEntry } from '../../shared/library/record.ts';
import { isLater } from '../journal/latest-by-record.ts';
import { holdsText } from './note-texts.ts';

/** What becomes of one record in a restore. */
export type Decision =
  | { readonly kind: 'add' | 'change' | 'remove' | 'keep'; readonly adopt: boolean }
  | { readonly kind: 'conflict'; readonly adopt: boolean; readonly held: string; readonly theirs: string };

/** `adopt` says whether the entry of the backup decides the record from now on. */
export function decide(held: JournalEntry | undefined, theirs: JournalEntry): Decision {
  if (held === undefined) return { kind: theirs.change.value === null ? 'keep' : 'add', adopt: true };
  if (held.device === theirs.device && held.seq === theirs.seq) return { kind: 'keep', adopt: false };
  const adopt = isLater(theirs, held);
  const texts = { held: textOf(held.change), theirs: textOf(theirs.change) };
  if (texts.held !== '' && texts.theirs !== '') {
    const [newer, older] = adopt ? [texts.theirs, texts.held] : [texts.held, texts.theirs];
    if (!holdsText(newer, older)) {
      // Text that is here already needs no second copy, whatever the clocks say.
      if (adopt && holdsText(texts.held, texts.theirs)) return { kind: 'keep', adopt: false };
      return { kind: 'conflict', adopt, ...texts };
    }
  }
  return adopt ? { kind: visibly(held.change, theirs.change), adopt } : { kind: 'keep', adopt };
}

/** The text of a note; empty for everything else, and for blank text. */
function textOf({ kind, value }: Change): string {
  return kind === 'note' && value !== null && value.text.trim() !== '' ? value.text : '';
}

/** What the reader sees happen when one change takes the place of another. */
function visibly(held: Change, theirs: Change): 'add' | 'change' | 'remove' | 'keep' {
  if (theirs.value === null) return held.value === null ? 'keep' : 'remove';
  if (held.value === null) return 'add';
  return JSON.stringify(held.value) === JSON.stringify(theirs.value) ? 'keep' : 'change';
}
