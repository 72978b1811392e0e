import { degrees, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { expect, it } from 'vitest';
import { readBack } from './read-back.test-support.ts';
import { writeAnnotations } from './write-annotations.ts';
import type { WrittenAnnotation } from './written-annotation.ts';

const made = Date.UTC(2026, 5, 12, 12);
const kinds = [
  ['highlight', 'Highlight', [110, 690, 300, 704]],
  ['underline', 'Underline', [110, 640, 300, 654]],
  ['area', 'Square', [150.5, 100.25, 300, 250]],
  ['note', 'Text', [400, 500, 418, 518]],
] as const;

const marks = kinds.map(
  ([type, , rect]): WrittenAnnotation => ({
    key: type,
    type,
    page: 0,
    rects: [rect],
    colour: [1, 0, 0],
    contents: '',
    author: 'Offprint',
    created: made,
    modified: made,
  }),
);

it.each([
  ['cut to a part that does not begin at its corner', [100, 50, 400, 700], 0],
  ['turned', null, 90],
  ['turned and cut', [100, 50, 400, 700], 270],
] as const)('annotations stand where they were made on a page %s', async (_name, crop, angle) => {
  const document = await PDFDocument.create();
  const sheet = document.addPage([612, 792]);
  if (crop !== null) sheet.setCropBox(...crop);
  sheet.setRotation(degrees(angle));
  const { file } = await writeAnnotations(await document.save(), marks, null);

  const { annotations, view, rotation } = await readBack(file, 1);
  expect(rotation).toBe(angle);
  expect(view).toEqual(crop === null ? [0, 0, 612, 792] : [100, 50, 500, 750]);
  expect(annotations.map(({ subtype, rect, hasAppearance }) => [subtype, rect, hasAppearance])).toEqual(
    kinds.map(([, subtype, rect]) => [subtype, [...rect], true]),
  );
  // Each is drawn in the page's own coordinates, so its box and its place are one.
  const { context } = await PDFDocument.load(file);
  const boxes = context
    .enumerateIndirectObjects()
    .flatMap(([, held]) => (held instanceof PDFRawStream ? [held.dict] : []))
    .filter((dict) => dict.get(PDFName.of('Subtype')) === PDFName.of('Form'))
    .map((dict) => String(dict.get(PDFName.of('BBox'))));
  expect(boxes).toEqual(kinds.map(([, , rect]) => `[ ${rect.join(' ')} ]`));
});
