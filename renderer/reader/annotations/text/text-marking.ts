import { cutQuote, runningQuote } from '../../../../shared/library/annotation-quote.ts';
import { sortIndex } from '../../../../shared/library/annotation-sort.ts';
import type { AnnotationExtent } from '../../../../shared/library/annotation-values.ts';
import type { AnnotationColour } from '../../../../shared/library/marks.ts';
import type { TextHost, TextSelection } from '../../text/text-layer.ts';
import type { AnnotationDesk } from '../desk.ts';

/** Where an annotation of selected text stands. @param hash the SHA-256 of the plain text. */
export function textExtent(
  { start, end, text, before, after }: TextSelection,
  hash: string,
): AnnotationExtent {
  const place = { surface: 'text' as const, start, end };
  return {
    file: hash,
    place,
    quote: cutQuote(runningQuote(text)),
    before,
    after,
    sort: sortIndex(place),
  };
}

/** Marks what is selected in a text, and lets go of it. @returns the keys of what was made. */
export function markText(
  host: TextHost,
  desk: Pick<AnnotationDesk, 'make'>,
  type: 'highlight' | 'underline',
  colour: AnnotationColour,
  hash: string,
): readonly string[] {
  const selection = host.selection.get();
  if (selection === null || selection.text === '') return [];
  const { paper } = host;
  const keys = desk.make([{ ...textExtent(selection, hash), paper, type, colour, comment: '', labels: [] }]);
  host.clearSelection();
  return keys;
}

/** The SHA-256 of a text in hex. */
export async function hashOf(plain: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(plain));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
