import { describe, expect, it } from 'vitest';
import type { AnnotationPlace, KeyedAnnotation } from '../../../shared/library/annotation-values.ts';
import { anchored } from './anchored.ts';
import { changedInText, changedOnPages } from './changed-places.ts';
import { madeAnnotation } from './made-annotation.test-support.ts';
import { partOf, searchedText } from './text/anchor-in-text.ts';

const made = (key: string, quote: string, place: AnnotationPlace): KeyedAnnotation =>
  madeAnnotation({ key, quote, place });

const onPage = (page: number, top: number, words: string): AnnotationPlace => ({
  surface: 'pdf',
  page,
  pageLabel: String(page + 1),
  rects: [[72, top - 12, 72 + words.length * 10, top]],
  nextPageRects: [],
});
const line = (text: string, top: number) => ({
  text,
  box: [72, top - 12, 72 + text.length * 10, top] as const,
});

describe('annotations of another version', () => {
  it('are told when they stand elsewhere on its pages, or nowhere', () => {
    const annotations = [
      made('same', 'It stays.', onPage(0, 712, 'It stays.')),
      made('lower', 'It went down.', onPage(0, 690, 'It went down.')),
      made('later', 'It turned a page.', onPage(0, 640, 'It turned a page.')),
      made('lost', 'It was struck out.', onPage(0, 600, 'It was struck out.')),
      made('text', 'Nowhere either.', { surface: 'text', start: 0, end: 15 }),
    ];
    const pages = [[line('It stays.', 712), line('It went down.', 660)], [line('It turned a page.', 712)]];
    const { moved, lost } = changedOnPages(annotations, anchored(annotations, 'newer', pages));
    expect([[...moved], [...lost]]).toEqual([['lower', 'later'], ['lost']]);
  });

  it('are not told on the file that they were made on', () => {
    const own = [made('own', 'It stays.', onPage(0, 712, 'It stays.'))];
    const { moved, lost } = changedOnPages(own, anchored(own, 'older', null));
    expect(moved.size + lost.size).toBe(0);
  });

  it('are told, and neither placed nor lost, where its text cannot be read', () => {
    const annotations = [
      made('other', 'It stays.', onPage(0, 712, 'It stays.')),
      made('text', 'Nowhere either.', { surface: 'text', start: 0, end: 15 }),
      { ...made('own', 'It stays.', onPage(0, 690, 'It stays.')), file: 'newer' },
    ];
    const standing = anchored(annotations, 'newer', 'unreadable');
    const { moved, lost, unsought } = changedOnPages(annotations, standing);
    expect(standing.placed.map(({ key }) => key)).toEqual(['own']);
    expect([moved.size, lost.size, [...unsought]]).toEqual([0, 0, ['other', 'text']]);
    expect(changedOnPages(annotations, anchored(annotations, 'newer', null)).unsought.size).toBe(0);
  });

  it('are told when they stand elsewhere in its text, or nowhere', () => {
    const plain = 'A new beginning. We begin here. It is sparse.';
    const annotations = [
      made('same', 'A new', { surface: 'text', start: 0, end: 5 }),
      made('moved', 'We begin here.', { surface: 'text', start: 0, end: 14 }),
      made('lost', 'It is dense.', { surface: 'text', start: 15, end: 27 }),
      made('of the PDF', 'Only there.', onPage(0, 712, 'Only there.')),
    ];
    const searched = searchedText(plain);
    const placed = annotations.flatMap((annotation) => {
      const part = partOf(searched, annotation);
      return part === null ? [] : [{ annotation, ...part }];
    });
    const { moved, lost } = changedInText(annotations, placed, 'newer');
    expect([[...moved], [...lost]]).toEqual([['moved'], ['lost']]);
    expect(changedInText(annotations, placed, 'older').lost.size).toBe(0);
    expect(changedInText(annotations, placed, '').lost.size).toBe(0);
  });
});
