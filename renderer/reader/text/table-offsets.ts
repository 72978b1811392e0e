import { type Block, textOfRuns } from '../../../shared/library/page-text.ts';

export type Table = Extract<Block, { kind: 'table' }>;

/** Where cells and caption begin in the plain text: a tab after a cell, a line feed after a row, none empty. */
export function startsOf(
  block: Table,
  start: number,
): { readonly starts: number[][]; readonly caption: number } {
  let at = start;
  const starts = block.rows.map((row) => {
    const before = at;
    const cells = row.map((cell) => {
      const begin = at;
      at += textOfRuns(cell.runs).length + 1;
      return begin;
    });
    // A row without a word leaves no line, and neither does one without cells.
    if (row.length === 0 || (row.length === 1 && at === before + 1)) at = before;
    return cells;
  });
  return { starts, caption: at };
}
