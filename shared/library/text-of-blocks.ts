import type { Block, Inline } from './page-text.ts';

/** The addresses of all pictures in a text, each once. */
export function figureUrls(blocks: readonly Block[]): string[] {
  const images = blocks.flatMap((block) => (block.kind === 'figure' ? block.images : []));
  return [...new Set(images.map(({ url }) => url))];
}

/** The plain text of runs; a formula stands there as its TeX. */
export function textOfRuns(pieces: readonly Inline[]): string {
  return pieces.map((piece) => (piece.kind === 'math' ? piece.tex : piece.text)).join('');
}

/** The plain text of a block; lines of lists and tables end with a line feed, cells are parted by tabs. */
export function textOfBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'quote':
      return textOfRuns(block.runs);
    case 'figure':
      return textOfRuns(block.caption);
    case 'table': {
      const rows = block.rows.map((row) => row.map((cell) => textOfRuns(cell.runs)).join('\t'));
      return [...rows, textOfRuns(block.caption)].filter((line) => line !== '').join('\n');
    }
    case 'formula':
      return block.tex;
    case 'list':
      return block.items.map((item) => textOfRuns(item.runs)).join('\n');
    case 'code':
      return block.text;
  }
}

/**
 * The plain text that offsets of annotations count in: the blocks' texts, each followed by a blank line.
 * Every block begins at `offsets[index]`.
 */
export function plainText(blocks: readonly Block[]): { readonly text: string; readonly offsets: number[] } {
  const offsets: number[] = [];
  let text = '';
  for (const block of blocks) {
    offsets.push(text.length);
    text += `${textOfBlock(block)}\n\n`;
  }
  return { text, offsets };
}
