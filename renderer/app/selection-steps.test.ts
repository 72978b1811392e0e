import { expect, test } from 'vitest';
import { type PaperId, paperId } from '../../shared/library/ids.ts';
import { afterSelecting, nothingSelected, type Selection, type SelectionStep } from './selection-steps.ts';

const list = ['2606.00001', '2606.00002', '2606.00003', '2606.00004', '2606.00005'].map(paperId);
const at = (index: number): PaperId => list[index] ?? paperId('2606.99999');
const extend = (to: number, from: PaperId | null = null): SelectionStep => ({
  kind: 'extend',
  list,
  from,
  to: at(to),
});
const after = (...steps: readonly SelectionStep[]): number[] => {
  const selection = steps.reduce<Selection>(afterSelecting, nothingSelected);
  return [...selection.papers].map((paper) => list.indexOf(paper)).sort();
};

test('one paper is selected and let go', () => {
  const toggle: SelectionStep = { kind: 'toggle', paper: at(1) };
  expect(after(toggle)).toEqual([1]);
  expect(after(toggle, toggle)).toEqual([]);
});

test('a range grows and shrinks around its anchor', () => {
  expect(after(extend(3, at(1)))).toEqual([1, 2, 3]);
  expect(after(extend(3, at(1)), extend(2))).toEqual([1, 2]);
  expect(after(extend(3, at(1)), extend(0))).toEqual([0, 1]);
});

test('a range is added to what was picked before it', () => {
  expect(after({ kind: 'toggle', paper: at(0) }, { kind: 'toggle', paper: at(2) }, extend(4))).toEqual([
    0, 2, 3, 4,
  ]);
});

test('all are selected and all let go', () => {
  expect(after({ kind: 'all', list })).toEqual([0, 1, 2, 3, 4]);
  expect(after({ kind: 'all', list }, { kind: 'clear' })).toEqual([]);
});
