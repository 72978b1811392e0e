import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { degrees, PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { paperId } from '../../../../shared/library/ids.ts';
import { annotationPalette } from '../../../../shared/library/marks.ts';
import { readBack } from './read-back.test-support.ts';
import { writeAnnotations } from './write-annotations.ts';
import { type WrittenAnnotation, writtenAnnotations } from './written-annotation.ts';

const made = Date.UTC(2026, 5, 12, 12);
const base = {
  author: 'Offprint',
  contents: 'Really? 你好',
  created: made,
  modified: made + 60_000,
  colour: [1, 212 / 255, 0] as const,
};
const marks: readonly WrittenAnnotation[] = [
  {
    ...base,
    key: 'a-1',
    type: 'highlight',
    page: 0,
    rects: [
      [72, 690, 300, 704],
      [72, 676, 180, 690],
    ],
  },
  { ...base, key: 'a-2', type: 'underline', page: 0, rects: [[72, 640, 300, 654]] },
  { ...base, key: 'a-3', type: 'area', page: 1, rects: [[100, 100, 300, 250]] },
  { ...base, key: 'a-4', type: 'note', page: 1, rects: [[40, 700, 58, 718]] },
];

let original: Uint8Array;
let written: Uint8Array;
beforeAll(async () => {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.TimesRoman);
  for (let page = 0; page < 2; page += 1) {
    const sheet = document.addPage([612, 792]);
    sheet.drawText(`A sentence of page ${page}.`, { x: 72, y: 692, size: 14, font });
    if (page === 1) sheet.setRotation(degrees(90));
  }
  original = await document.save();
  const before = original.slice();
  ({ file: written } = await writeAnnotations(original, marks, null));
  expect(original).toEqual(before);
});

const read = async (file: Uint8Array, page: number) => (await readBack(file, page)).annotations;

describe('annotations written into a PDF', () => {
  it('are read back by pdf.js', async () => {
    const [highlight, underline] = await read(written, 1);
    expect(highlight).toMatchObject({
      subtype: 'Highlight',
      rect: [72, 676, 300, 704],
      hasAppearance: true,
      color: new Uint8ClampedArray([255, 212, 0]),
      contentsObj: { str: 'Really? 你好' },
      titleObj: { str: 'Offprint' },
      modificationDate: 'D:20260612120100Z',
    });
    expect([...highlight.quadPoints]).toEqual([
      72, 704, 300, 704, 72, 690, 300, 690, 72, 690, 180, 690, 72, 676, 180, 676,
    ]);
    expect(underline).toMatchObject({ subtype: 'Underline', hasAppearance: true });
    const [area, note] = await read(written, 2);
    expect(area).toMatchObject({ subtype: 'Square', rect: [100, 100, 300, 250], hasAppearance: true });
    expect(note).toMatchObject({ subtype: 'Text', rect: [40, 700, 58, 718] });
  });

  it('join those that the file has', async () => {
    const [first] = marks;
    if (first === undefined) throw new Error('nothing to write');
    const { file: again } = await writeAnnotations(written, [{ ...first, key: 'a-9' }], null);
    expect(await read(again, 1)).toHaveLength(3);
  });

  it('are left out where the file has no such page', async () => {
    const [first] = marks;
    if (first === undefined) throw new Error('nothing to write');
    const { file: same } = await writeAnnotations(original, [{ ...first, page: 7 }], null);
    expect(await read(same, 1)).toEqual([]);
  });

  it('are refused by a file that cannot be read', async () => {
    await expect(writeAnnotations(new TextEncoder().encode('<html>'), marks, null)).rejects.toThrow();
  });
});

describe('other programs', () => {
  const has = (program: string, flag: string): boolean => spawnSync(program, [flag]).error === undefined;

  function withFile<Value>(does: (file: string) => Value): Value {
    const folder = mkdtempSync(path.join(tmpdir(), 'offprint-annotated-'));
    try {
      const file = path.join(folder, 'annotated.pdf');
      writeFileSync(file, written);
      return does(file);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }

  it('poppler draws them', ({ skip }) => {
    if (!has('pdftoppm', '-v')) skip('poppler is not installed');
    withFile((file) => {
      const picture = execFileSync('pdftoppm', ['-f', '1', '-l', '1', '-r', '72', file], {
        maxBuffer: 10_000_000,
      });
      // A point inside the highlight, beside its letters: the page's white, multiplied.
      const [red = 0, green = 0, blue = 255] = picture.subarray(
        picture.length - (792 - 95) * 612 * 3 + 295 * 3,
      );
      expect([red, green]).toEqual([255, expect.toSatisfy((part: number) => part > 200)]);
      expect(blue).toBeLessThan(200);
    });
  });

  it('mupdf lists them', ({ skip }) => {
    if (!has('mutool', '-v')) skip('mupdf is not installed');
    withFile((file) => {
      const said = execFileSync('mutool', ['show', file, 'pages/1/Annots'], { encoding: 'utf8' });
      expect(said).toMatch(/\d+ 0 R/);
      expect(execFileSync('mutool', ['show', '-g', file, 'grep'], { encoding: 'utf8' })).toContain(
        '/Subtype/Highlight',
      );
    });
  });
});

describe('writtenAnnotations', () => {
  const annotation = {
    key: 'a-1',
    paper: paperId('2606.10001'),
    type: 'highlight' as const,
    file: 'a'.repeat(64),
    place: {
      surface: 'pdf' as const,
      page: 3,
      pageLabel: '4',
      rects: [[72, 60, 300, 72] as [number, number, number, number]],
      nextPageRects: [[72, 700, 300, 712] as [number, number, number, number]],
    },
    quote: 'over the page',
    before: '',
    after: '',
    sort: '',
    colour: 'blue' as const,
    comment: '',
    labels: [],
    created: made,
    at: made,
  };

  it('puts one over several pages on each of them', () => {
    const { place } = annotation;
    const all = writtenAnnotations(
      { ...annotation, place: { ...place, more: [{ page: 5, rects: place.rects }] } },
      annotationPalette,
      'Offprint',
    );
    expect(all.map(({ key, page, contents }) => [key, page, contents])).toEqual([
      ['a-1', 3, 'over the page'],
      ['a-1-2', 4, 'over the page'],
      ['a-1-3', 5, 'over the page'],
    ]);
    expect(all[0]?.colour.map((part) => Math.round(part * 255))).toEqual([46, 168, 229]);
  });

  it('says the comment and the labels', () => {
    const [one] = writtenAnnotations(
      { ...annotation, comment: 'Why?', labels: ['claim'] },
      annotationPalette,
      'Offprint',
    );
    expect(one?.contents).toBe('Why?\n\n#claim');
  });
});
