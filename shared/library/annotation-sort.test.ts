import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sortIndex } from './annotation-sort.ts';
import type { AnnotationPlace } from './annotation-values.ts';

const onPage = (page: number, top: number): AnnotationPlace => ({
  surface: 'pdf',
  page,
  pageLabel: String(page + 1),
  rects: [[72, top - 10, 200, top]],
  nextPageRects: [],
});

it('sorts by page, then by offset, then from the top of the page', () => {
  const sorted = [
    sortIndex(onPage(0, 700), 5),
    sortIndex(onPage(0, 650), 900),
    // The second column begins higher on the page, and later in the text.
    sortIndex(onPage(0, 720), 1_200),
    sortIndex(onPage(2, 700), 0),
    sortIndex(onPage(2, 300), 0),
    sortIndex(onPage(10, 10), 0),
  ];
  expect([...sorted].sort()).toEqual(sorted);
});

it('orders as numbers do', () => {
  const spot = fc.tuple(fc.nat(9_999), fc.nat(5_000_000));
  fc.assert(
    fc.property(spot, spot, ([page, offset], [otherPage, otherOffset]) => {
      const before = page - otherPage || offset - otherOffset;
      const a = sortIndex(onPage(page, 500), offset);
      const b = sortIndex(onPage(otherPage, 500), otherOffset);
      expect(Math.sign(before)).toBe(a < b ? -1 : a > b ? 1 : 0);
    }),
  );
});
