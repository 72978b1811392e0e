import { describe, expect, it } from 'vitest';
import { joinLines, type LineBox } from './join-lines.ts';

const box = (left: number, top: number, width: number, height = 10): LineBox => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

describe('joinLines', () => {
  it('joins the words of a line, also raised and lowered ones', () => {
    expect(joinLines([box(0, 0, 50), box(53, 0, 20), box(74, -3, 4, 6), box(80, 4, 3, 6)])).toEqual([
      { left: 0, top: -3, right: 83, bottom: 10 },
    ]);
  });

  it('keeps lines and columns apart', () => {
    expect(joinLines([box(0, 0, 50), box(0, 12, 50), box(80, 12, 50)])).toHaveLength(3);
  });

  it('leaves out what has no extent', () => {
    expect(joinLines([box(0, 0, 0), box(0, 0, 30, 0.2)])).toEqual([]);
  });
});
