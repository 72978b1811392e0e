import {
  contextAfter,
  contextBefore,
  cutQuote,
  runningQuote,
} from '../../../../shared/library/annotation-quote.ts';
import { sortIndex } from '../../../../shared/library/annotation-sort.ts';
import type { AnnotationExtent } from '../../../../shared/library/annotation-values.ts';
import type { AnnotationColour } from '../../../../shared/library/marks.ts';
import type { TextHost, TextSelection } from '../../text/text-layer.ts';
import { offsetOf } from '../../text/text-offsets.ts';
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

/** Puts a sticky note at a point of the window's document. @returns the keys of what was made; none outside. */
export function putTextNote(
  { plain, paper }: Pick<TextHost, 'plain' | 'paper'>,
  desk: Pick<AnnotationDesk, 'make'>,
  at: { readonly node: Node; readonly offset: number },
  colour: AnnotationColour,
  hash: string,
): readonly string[] {
  const start = offsetOf(at.node, at.offset);
  if (start === null) return [];
  const place = { surface: 'text' as const, start, end: start };
  const [before, after] = [contextBefore(plain.slice(0, start)), contextAfter(plain.slice(start))];
  const extent = { file: hash, place, quote: '', before, after, sort: sortIndex(place) };
  return desk.make([{ ...extent, paper, type: 'note', colour, comment: '', labels: [] }]);
}

/** Puts a sticky note where the caret stands. @returns the keys of what was made; none without a caret. */
export function noteAtCaret(
  host: TextHost,
  desk: Pick<AnnotationDesk, 'make'>,
  colour: AnnotationColour,
  hash: string,
): readonly string[] {
  const { focusNode: node = null, focusOffset: offset = 0 } = document.getSelection() ?? {};
  if (node === null || !host.scroller.contains(node)) return [];
  return putTextNote(host, desk, { node, offset }, colour, hash);
}

/** The SHA-256 of a text in hex. */
export async function hashOf(plain: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(plain));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
