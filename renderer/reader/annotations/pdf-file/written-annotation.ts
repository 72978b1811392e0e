import { partsOfPlace } from '../../../../shared/library/annotation-pages.ts';
import type { KeyedAnnotation } from '../../../../shared/library/annotation-values.ts';
import type { AnnotationKind } from '../../../../shared/library/marks.ts';
import type { PdfRect } from '../../pdf/page-layer.ts';

/** One annotation on one page, as a PDF holds it. */
export interface WrittenAnnotation {
  readonly key: string;
  readonly type: AnnotationKind;
  /** From 0. */
  readonly page: number;
  readonly rects: readonly PdfRect[];
  /** Parts of the palette's colour, 0 to 1. */
  readonly colour: readonly [red: number, green: number, blue: number];
  readonly contents: string;
  readonly author: string;
  /** Milliseconds. */
  readonly created: number;
  readonly modified: number;
}

/** What a PDF says of an annotation; one that goes over several pages becomes one on each. */
export function writtenAnnotations(
  { key, type, place, colour, comment, labels, quote, created, at }: KeyedAnnotation,
  palette: Readonly<Record<string, string>>,
  author: string,
): WrittenAnnotation[] {
  const said = [comment, labels.map((label) => `#${label}`).join(' ')].filter((part) => part !== '');
  const base = {
    type,
    colour: partsOf(palette[colour] ?? '#ffd400'),
    // Viewers show nothing where there is no comment; the words themselves are then of more use.
    contents: said.length === 0 ? quote : said.join('\n\n'),
    author,
    created,
    modified: at,
  };
  return partsOfPlace(place).map(({ page, rects }, index) => ({
    ...base,
    key: index === 0 ? key : `${key}-${index + 1}`,
    page,
    rects,
  }));
}

function partsOf(hex: string): [number, number, number] {
  const part = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return [part(1), part(3), part(5)];
}
