import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlacedText } from '../pdf/document-text.ts';
import { anchorQuote } from './anchor-quote.ts';

/** A page of lines, 10 points a letter, set from y = 700 downwards. */
const page = (...lines: string[]): PlacedText[] =>
  lines.map((text, index) => ({
    text,
    box: [72, 700 - index * 14, 72 + text.length * 10, 712 - index * 14],
  }));

const sought = (quote: string, before = '', after = '', at = 0) => ({ quote, before, after, page: at });

describe('anchorQuote', () => {
  it('finds words again that are broken into other lines', () => {
    const pages = [page('We show that atten-', 'tion is sparse.')];
    const rects = [
      [152, 700, 252, 712],
      [72, 686, 142, 698],
    ].map((rect) => rect.map((side) => expect.closeTo(side)));
    expect(anchorQuote(pages, sought('that attention is'))).toEqual([{ page: 0, rects }]);
  });

  it('tells places apart by what stands around them, then by the page', () => {
    const pages = [page('first the same words here'), page('then the same words there')];
    expect(anchorQuote(pages, sought('the same words', 'then ', ' there'))?.[0]?.page).toBe(1);
    expect(anchorQuote(pages, sought('the same words', '', '', 1))?.[0]?.page).toBe(1);
    expect(anchorQuote(pages, sought('the same words', '', '', 0))?.[0]?.page).toBe(0);
  });

  it('finds what goes over several pages', () => {
    const pages = [page('it ends'), page('on the next', 'page'), page(), page('but one')];
    const found = anchorQuote(pages, sought('ends on the next page but'));
    expect(found?.map(({ page: at, rects }) => [at, rects.length])).toEqual([
      [0, 1],
      [1, 2],
      [3, 1],
    ]);
  });

  it('knows ligatures, accents and case', () => {
    expect(anchorQuote([page('An EﬃCIENT naïve way')], sought('efficient naive'))?.[0]?.page).toBe(0);
  });

  it('finds nothing where the words are gone, and nothing for no words', () => {
    expect(anchorQuote([page('other words')], sought('the same words'))).toBeNull();
    expect(anchorQuote([page('other words')], sought('—'))).toBeNull();
  });

  it('covers just the words, wherever they stand', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/);
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 8 }),
        fc.array(word, { minLength: 1, maxLength: 8 }),
        (before, quoted) => {
          const text = [...before, 'QQ', ...quoted].join(' ');
          const quote = ['QQ', ...quoted].join(' ');
          const found = anchorQuote([page(text)], sought(quote, before.join(' ')));
          const [rect] = found?.[0]?.rects ?? [];
          expect(rect?.[0]).toBeCloseTo(72 + 10 * text.indexOf('QQ'));
          expect(rect?.[2]).toBeCloseTo(72 + 10 * text.length);
        },
      ),
    );
  });
});
