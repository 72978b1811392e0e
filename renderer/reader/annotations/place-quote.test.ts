import { describe, expect, it } from 'vitest';
import { quoteInPdf, quoteInText } from './place-quote.ts';
import { searchedText } from './text/anchor-in-text.ts';

const plain =
  'On Worlds\n\nWe make worlds small. A small world is a world.\n\nLarge models live in small worlds.\n\n';
const inText = (quote: string) => quoteInText(searchedText(plain), 'hash', quote);
const pages = [
  ['On Worlds', 'We make'],
  ['worlds small. A small world', 'is a world.'],
].map((lines) =>
  lines.map((text, line) => ({ text, box: [72, 700 - line * 20, 272, 712 - line * 20] as const })),
);
const inPdf = (quote: string) => quoteInPdf(pages, 'file', quote);

describe('quoteInText', () => {
  it('finds words whatever their breaks and case are, with what stands around them', () => {
    expect(inText('we make\n worlds  SMALL')).toEqual({
      file: 'hash',
      place: { surface: 'text', start: 11, end: 31 },
      quote: 'We make worlds small',
      before: 'On Worlds\n\n',
      after: '. A small world is a world.\n\nLarge models live in small worlds.\n\n'.slice(0, 64),
      sort: expect.stringMatching(/^00000\|00000011/),
    });
  });

  it.each(['we make worlds large', 'world', '', '—'])('does not guess where %j is', (quote) => {
    expect(inText(quote)).toBeNull();
  });
});

describe('quoteInPdf', () => {
  it('finds words over lines and pages', () => {
    expect(inPdf('We make worlds small')).toMatchObject({
      file: 'file',
      place: { surface: 'pdf', page: 0, pageLabel: '1', rects: [[72, 680, 272, 692]] },
      quote: 'We make worlds small',
    });
    expect(inPdf('We make worlds small')?.place).toMatchObject({
      nextPageRects: [[72, 700, expect.any(Number), 712]],
    });
  });

  it.each(['we make worlds large', 'world', ''])('does not guess where %j is', (quote) => {
    expect(inPdf(quote)).toBeNull();
  });
});
