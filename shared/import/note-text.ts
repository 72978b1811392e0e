import { text } from '../text/text.ts';
import type { ImportEntry } from './entry.ts';

/**
 * A note with what was imported below it, each part once: importing the same file again adds nothing.
 * @param held the note as it is, empty when there is none.
 */
export function noteWith(held: string, entries: readonly ImportEntry[]): string {
  const parts = entries.flatMap(partsOf).filter((part) => !held.includes(part));
  const fresh = [...new Set(parts)];
  if (fresh.length === 0) return held;
  return held.trim() === '' ? fresh.join('\n\n') : [held.trimEnd(), '---', ...fresh].join('\n\n');
}

function partsOf({ notes, highlights }: ImportEntry): string[] {
  const quotes = highlights.map(({ text: quote, note }) =>
    [quote.replace(/^/gm, '> '), ...(note === null ? [] : [note])].join('\n\n'),
  );
  return [...notes, ...(quotes.length === 0 ? [] : [`## ${text.importing.importedHighlights}`]), ...quotes];
}
