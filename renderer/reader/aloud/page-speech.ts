import { piecesOf, type TextPiece } from '../pdf/page-text.ts';

/**
 * The text of a page as it is to be spoken, as long as the page's text is: lines run on, words that were parted at
 * the end of a line are whole again, and what stands turned beside the text is left out.
 */
export function speechOf(layer: HTMLElement): string {
  const pieces = piecesOf(layer);
  return pieces
    .map((piece, index) => {
      if (styleOf(piece, '--rotate') !== '') return ' '.repeat(piece.text.length);
      if (piece.text !== '\n')
        return isParted(pieces, index) ? `${piece.text.slice(0, -1)}${joiner}` : piece.text;
      if (isParted(pieces, index - 1)) return joiner;
      return isOfOneKind(pieces[index - 1], pieces[index + 1]) ? ' ' : '\n';
    })
    .join('');
}

/** A soft hyphen: a part of the word that is not spoken. */
const joiner = '\u00ad';

/** A line that ends with a hyphen before one that goes on in small letters. */
function isParted(pieces: readonly TextPiece[], index: number): boolean {
  const [line, end, next] = pieces.slice(index, index + 3);
  if (line === undefined || end?.text !== '\n' || next === undefined) return false;
  return /\p{L}-$/u.test(line.text) && /^\p{Ll}/u.test(next.text);
}

/** Letters of another size begin a heading, or end it. */
function isOfOneKind(before: TextPiece | undefined, after: TextPiece | undefined): boolean {
  if (before === undefined || after === undefined) return true;
  const [a, b] = [before, after].map((piece) => Number(styleOf(piece, '--font-height').replace('px', '')));
  return a === undefined || b === undefined || Math.abs(a - b) < 0.08 * Math.max(a, b);
}

/** A style of the line that a piece belongs to; what was found in it stands in elements of its own. */
function styleOf({ node }: TextPiece, name: string): string {
  return node.parentElement?.closest<HTMLElement>('[style]')?.style.getPropertyValue(name).trim() ?? '';
}
