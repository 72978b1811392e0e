import { describe, expect, it } from 'vitest';
import type { AnnotationPlace, KeyedAnnotation } from '../../../shared/library/annotation-values.ts';
import type { PlacedText } from '../pdf/document-text.ts';
import { anchored } from './anchored.ts';
import { madeAnnotation } from './made-annotation.test-support.ts';

/** A page of lines, 10 points a letter, set from y = 700 downwards. */
const page = (...lines: string[]): PlacedText[] =>
  lines.map((text, index) => ({
    text,
    box: [72, 700 - index * 14, 72 + text.length * 10, 712 - index * 14],
  }));

const annotation = (part: Partial<KeyedAnnotation> & { place: AnnotationPlace }): KeyedAnnotation =>
  madeAnnotation({ type: 'note', ...part });

const onPdf = (at: number): AnnotationPlace => ({
  surface: 'pdf',
  page: at,
  pageLabel: String(at + 1),
  rects: [[40, 690, 58, 708]],
  nextPageRects: [],
});

describe('annotations of another file', () => {
  const newer = [page('A new first page.'), page('We begin here.', 'It is sparse.')];

  it('without words go with the text beside them', () => {
    const note = annotation({ place: onPdf(0), before: 'We begin ', after: 'here. It is' });
    const { placed, moved } = anchored([note], 'newer', newer);
    expect(placed[0]?.place).toMatchObject({ page: 1, pageLabel: '2', rects: [[40, 690, 58, 708]] });
    expect([...moved]).toEqual(['a-1']);
  });

  it('stay on their page where there is no text beside them, and are listed where there is no such page', () => {
    expect(anchored([annotation({ place: onPdf(1) })], 'newer', newer).placed).toHaveLength(1);
    expect([...anchored([annotation({ place: onPdf(7) })], 'newer', newer).orphans]).toEqual(['a-1']);
  });

  it('that stand at a point of the text stand above that word', () => {
    const place = { surface: 'text' as const, start: 9, end: 9 };
    const note = annotation({ place, before: 'We begin ', after: 'here.' });
    expect(anchored([note], 'newer', newer).placed[0]?.place).toMatchObject({
      page: 1,
      rects: [[162, 708, 180, 726]],
    });
    const ended = annotation({ place, before: 'It is sparse.' });
    expect(anchored([ended], 'newer', newer).placed[0]?.place).toMatchObject({
      rects: [[192, 694, 210, 712]],
    });
  });
});
