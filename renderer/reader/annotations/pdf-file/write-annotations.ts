import {
  PDFArray,
  type PDFContext,
  PDFHexString,
  PDFName,
  type PDFPage,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { around } from '../rects.ts';
import { drawingOf } from './appearance.ts';
import { type Protection, unlock } from './unlock.ts';
import type { WrittenAnnotation } from './written-annotation.ts';

const printed = 4;

export interface WrittenFile {
  readonly file: Uint8Array;
  readonly protection: Protection;
}

/**
 * A copy of a PDF with annotations that every viewer shows, each with its own drawing. Those that the file has
 * already stay; the bytes given are not changed. The copy of an encrypted PDF asks for the `password` given.
 * @throws LockedError for a PDF that needs a password when `password` is null, else what pdf-lib throws for a file
 * that it cannot read.
 */
export async function writeAnnotations(
  file: Uint8Array,
  annotations: readonly WrittenAnnotation[],
  password: string | null,
): Promise<WrittenFile> {
  const { document, protect } = await unlock(file, password);
  const pages = document.getPages();
  for (const annotation of annotations) {
    const page = pages[annotation.page];
    if (page !== undefined) add(document.context, page, annotation);
  }
  const protection = protect();
  return { file: await document.save(), protection };
}

function add(context: PDFContext, page: PDFPage, annotation: WrittenAnnotation): void {
  const bounds = around(annotation.rects);
  if (bounds === null) return;
  const drawn = context.register(drawing(context, annotation, bounds));
  const { type, colour, contents, author, key, created, modified, rects } = annotation;
  const base = {
    Type: 'Annot',
    Rect: [...bounds],
    P: page.ref,
    NM: PDFString.of(key),
    F: printed,
    C: [...colour],
    T: PDFHexString.fromText(author),
    Contents: PDFHexString.fromText(contents),
    CreationDate: PDFString.fromDate(new Date(created)),
    M: PDFString.fromDate(new Date(modified)),
    AP: { N: drawn },
  };
  const quads = rects.flatMap(([x1, y1, x2, y2]) => [x1, y2, x2, y2, x1, y1, x2, y1]);
  const own = {
    highlight: { Subtype: 'Highlight', QuadPoints: quads, CA: highlightOpacity },
    underline: { Subtype: 'Underline', QuadPoints: quads },
    area: { Subtype: 'Square', BS: { W: 1.5, S: 'S' } },
    note: { Subtype: 'Text', Name: 'Comment', Open: false },
  };
  append(context, page, context.register(context.obj({ ...base, ...own[type] })));
}

const highlightOpacity = 0.35;

function drawing(
  context: PDFContext,
  annotation: WrittenAnnotation,
  bounds: readonly [number, number, number, number],
) {
  return context.stream(drawingOf(annotation), {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [...bounds],
    Resources: {
      ExtGState: { A: { Type: 'ExtGState', BM: 'Multiply', ca: highlightOpacity, CA: highlightOpacity } },
    },
    // A group of its own, or the blending has nothing to blend with in some viewers.
    Group: { Type: 'Group', S: 'Transparency' },
  });
}

/** The page's list of annotations may be missing, shared, or stand elsewhere in the file. */
function append(context: PDFContext, page: PDFPage, annotation: PDFRef): void {
  const name = PDFName.of('Annots');
  const held = page.node.lookupMaybe(name, PDFArray);
  const all = context.obj([...(held?.asArray() ?? []), annotation]);
  page.node.set(name, all);
}
