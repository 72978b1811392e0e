import { describe, expect, it } from 'vitest';
import { type Block, textOfBlock, textOfRuns } from '../../../shared/library/page-text.ts';
import { startsOf } from './table-offsets.ts';

const cell = (text: string) => ({
  runs: [{ kind: 'text' as const, text }],
  header: false,
  columns: 1,
  rows: 1,
});

describe('startsOf', () => {
  it('finds every cell and the caption where the plain text has them', () => {
    const block: Extract<Block, { kind: 'table' }> = {
      kind: 'table',
      id: null,
      rows: [
        [cell('Method'), cell('Score')],
        [],
        [cell('')],
        [cell('Ours'), cell('71.3')],
        [cell('Base'), cell('')],
      ],
      caption: [{ kind: 'text', text: 'Main results.' }],
    };
    const plain = `before${textOfBlock(block)}`;
    const { starts, caption } = startsOf(block, 'before'.length);
    for (const [line, row] of block.rows.entries()) {
      for (const [index, { runs }] of row.entries()) {
        const words = textOfRuns(runs);
        const at = starts[line]?.[index] ?? -1;
        expect(plain.slice(at, at + words.length)).toBe(words);
      }
    }
    expect(plain.slice(caption)).toBe('Main results.');
  });
});
