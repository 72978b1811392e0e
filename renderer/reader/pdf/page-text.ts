/**
 * The text of a page as it stands in its text layer: pieces in reading order, a line feed for each `br`.
 * Offsets into it are UTF-16 units.
 */
export function textOfLayer(layer: HTMLElement): string {
  return piecesOf(layer)
    .map((piece) => piece.text)
    .join('');
}

/** A node of the text layer that carries text; `text` of a line break is a line feed. */
export interface TextPiece {
  readonly node: Node;
  readonly text: string;
  readonly start: number;
}

/** The nodes of a text layer that carry text, in reading order. */
export function piecesOf(layer: HTMLElement): TextPiece[] {
  const walker = document.createTreeWalker(layer, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  const pieces: TextPiece[] = [];
  let start = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node instanceof Text ? node.data : node instanceof HTMLBRElement ? '\n' : '';
    if (text === '') continue;
    pieces.push({ node, text, start });
    start += text.length;
  }
  return pieces;
}

/** Lines joined to running text: a line feed counts as a blank, blanks as one. */
export const runningText = (text: string): string => text.replace(/\s+/g, ' ').trim();
