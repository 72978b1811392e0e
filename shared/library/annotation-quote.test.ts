import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contextAfter, contextBefore, cutQuote, runningQuote } from './annotation-quote.ts';

const halfCharacter = /\p{Surrogate}/u;

describe('runningQuote', () => {
  it.each([
    ['an atten-\ntion mechanism', '', 'an attention mechanism'],
    ['a state-\nof-the-art model', '', 'a state-of-the-art model'],
    ['both pre- and post-training', '', 'both pre- and post-training'],
    ['the long-\ncontext case', 'of long-context models', 'the long-context case'],
    ['a GPT-3-\nlike model', '', 'a GPT-3-like model'],
    ['soft\u00adhy\u00ad\nphens', '', 'softhyphens'],
    ['  two\n lines  ', '', 'two lines'],
    ['values of -\n1', '', 'values of - 1'],
    ['Hilbert-\nSpace', '', 'Hilbert- Space'],
  ])('of %j', (lines, around, wanted) => {
    expect(runningQuote(lines, around)).toBe(wanted);
  });

  it('is one line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (lines) => {
        const once = runningQuote(lines);
        expect(once).not.toMatch(/[\n\r\t]| {2}/);
        expect(once).toBe(once.trim());
      }),
    );
  });

  it('loses no letter', () => {
    const letters = (text: string): string => text.replace(/[\s\u00ad-]/g, '');
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', '-', '- ', '-\n', ' ', '2')), (pieces) => {
        expect(letters(runningQuote(pieces.join('')))).toBe(letters(pieces.join('')));
      }),
    );
  });
});

describe('what is cut', () => {
  it('is never cut inside a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 80 }), (text, most) => {
        expect(cutQuote(text, most)).not.toMatch(halfCharacter);
        expect(cutQuote(text, most).length).toBeLessThanOrEqual(most);
        expect(text.startsWith(cutQuote(text, most))).toBe(true);
        expect(contextBefore(text)).not.toMatch(halfCharacter);
        expect(text.endsWith(contextBefore(text))).toBe(true);
        expect(text.startsWith(contextAfter(text))).toBe(true);
      }),
    );
  });
});
