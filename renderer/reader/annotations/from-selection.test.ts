import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partsOfPlace } from '../../../shared/library/annotation-pages.ts';
import { annotationPlace } from '../../../shared/library/annotation-values.ts';
import { sha256Of } from '../../../shared/library/ids.ts';
import { joinRects } from '../pdf/join-lines.ts';
import type { PdfRect, SelectedPart } from '../pdf/page-layer.ts';
import { toPage, toPdf } from '../pdf/painted-pages.ts';
import { extentOf } from './from-selection.ts';
import { around, contains, overlaps, storedRect } from './rects.ts';

const file = sha256Of('a'.repeat(64));
const part = (page: number, text: string, start = 0): SelectedPart => ({
  page,
  pageLabel: String(page + 1),
  rects: [[72.123456, 500, 300, 512]],
  text,
  start,
  before: 'before ',
  after: ' after',
});

describe('extentOf', () => {
  it('makes one annotation of two pages, with words parted by the page joined', () => {
    const parts = [part(2, 'an atten-', 900), part(3, 'tion map')];
    expect(extentOf({ parts }, file)).toMatchObject({
      quote: 'an attention map',
      before: 'before ',
      after: ' after',
      place: { page: 2, rects: [[72.12, 500, 300, 512]], nextPageRects: [[72.12, 500, 300, 512]] },
      sort: '00002|00000900|99487',
    });
  });

  it('makes one of any number of pages, also of pages that do not follow one another', () => {
    const pages = (...numbers: number[]) => {
      const extent = extentOf({ parts: numbers.map((page) => part(page, 'x')) }, file);
      if (extent === null) throw new Error('nothing is selected');
      expect(annotationPlace.parse(extent.place)).toEqual(extent.place);
      return partsOfPlace(extent.place).map(({ page, rects }) => [page, rects.length]);
    };
    for (const numbers of [[4], [0, 1], [0, 1, 2, 3], [0, 2], [0, 2, 3, 9]]) {
      expect(pages(...numbers)).toEqual(numbers.map((page) => [page, 1]));
    }
    expect(extentOf({ parts: [] }, file)).toBeNull();
  });
});

/** How pdf.js shows a page of 612 × 792 points: turned by quarters, at a scale. */
function viewport(quarters: number, scale: number) {
  const [width, height] = quarters % 2 === 0 ? [612, 792] : [792, 612];
  const turn = (x: number, y: number): [number, number] => {
    const points: readonly [number, number][] = [
      [x, 792 - y],
      [y, x],
      [612 - x, y],
      [792 - y, 612 - x],
    ];
    return points[quarters] ?? [0, 0];
  };
  const back = (x: number, y: number): [number, number] => {
    const points: readonly [number, number][] = [
      [x, 792 - y],
      [y, x],
      [612 - x, y],
      [612 - y, 792 - x],
    ];
    return points[quarters] ?? [0, 0];
  };
  return {
    width: width * scale,
    height: height * scale,
    convertToViewportPoint: (x: number, y: number) => turn(x, y).map((part) => part * scale),
    convertToPdfPoint: (x: number, y: number) => back(x / scale, y / scale),
  };
}

const rects = fc
  .tuple(fc.nat(500), fc.nat(700), fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 90 }))
  .map(([x, y, width, height]): PdfRect => [x, y, x + width, y + height]);

describe('rectangles', () => {
  it('come back the same from every zoom, turn and place of the page in the window', () => {
    fc.assert(
      fc.property(
        rects,
        fc.nat(3),
        fc.double({ min: 0.1, max: 10, noNaN: true }),
        fc.tuple(fc.integer({ min: -2_000, max: 2_000 }), fc.integer({ min: -90_000, max: 900 })),
        (rect, quarters, scale, [left, top]) => {
          const shown = viewport(quarters, scale);
          const { width, height } = shown;
          const page = { left, top, width, height };
          const box = toPage(shown, rect);
          const inWindow = {
            left: left + (box.left * width) / 100,
            top: top + (box.top * height) / 100,
            right: left + ((box.left + box.width) * width) / 100,
            bottom: top + ((box.top + box.height) * height) / 100,
          };
          const back = toPdf(shown, page, inWindow);
          expect(storedRect(back)).toEqual(storedRect(rect).map((side) => expect.closeTo(side, 1)));
        },
      ),
    );
  });

  it('are joined to lines that cover all of them', () => {
    fc.assert(
      fc.property(fc.array(rects, { maxLength: 12 }), (pieces) => {
        const lines = joinRects(pieces);
        expect(lines.length).toBeLessThanOrEqual(pieces.length);
        for (const piece of pieces) {
          const isCovered = lines.some(
            (line) => contains(line, piece[0], piece[1]) && contains(line, piece[2], piece[3]),
          );
          expect(isCovered).toBe(true);
        }
        expect(around(lines)).toEqual(around(pieces));
      }),
    );
  });

  it('overlap each other or neither', () => {
    fc.assert(
      fc.property(rects, rects, (a, b) => {
        expect(overlaps(a, b)).toBe(overlaps(b, a));
        expect(overlaps(a, a)).toBe(true);
      }),
    );
  });
});
