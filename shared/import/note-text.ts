import { text } from '../text/text.ts';
import type { ImportEntry, ImportedHighlight } from './entry.ts';

/**
 * A note with what was imported below it, each part once: importing the same file again adds nothing.
 * @param held the note as it is, empty when there is none.
 * @param quotes those of the highlights that go into the note.
 */
export function noteWith(
  held: string,
  entries: readonly Pick<ImportEntry, 'notes'>[],
  quotes: readonly ImportedHighlight[],
): string {
  const heading = `## ${text.importing.importedHighlights}`;
  const fresh = quotes.map(quoteOf).filter((quote) => !held.includes(quote));
  const parts = [
    ...entries.flatMap(({ notes }) => notes),
    ...(fresh.length === 0 ? [] : [heading]),
    ...fresh,
  ];
  const missing = [...new Set(parts)].filter((part) => !held.includes(part));
  if (missing.length === 0) return held;
  return held.trim() === '' ? missing.join('\n\n') : [held.trimEnd(), '---', ...missing].join('\n\n');
}

/** A highlight as it stands in a note: its words as a quote, then what the reader said of them. */
export function quoteOf({ text: words, note }: ImportedHighlight): string {
  return [words.replace(/^/gm, '> '), ...(note === null ? [] : [note])].join('\n\n');
}
