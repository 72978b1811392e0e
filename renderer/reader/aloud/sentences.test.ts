import { describe, expect, it } from 'vitest';
import { sentencesFrom, spoken } from './sentences.ts';

const said = (text: string, from = 0): string[] =>
  sentencesFrom(text, from).map(({ start, end }) => text.slice(start, end));

describe('sentencesFrom', () => {
  it('parts sentences, and lines of their own', () => {
    expect(said('1 Introduction\n\nWe study X. It works, e.g. well.\n\nThe end.')).toEqual([
      '1 Introduction',
      'We study X.',
      'It works, e.g. well.',
      'The end.',
    ]);
  });

  it('begins where it is told to', () => {
    const text = 'First. Second. Third.';
    expect(said(text, text.indexOf('Second'))).toEqual(['Second.', 'Third.']);
    expect(said(text, text.length)).toEqual([]);
  });

  it('speaks what is too long in parts, and loses no word', () => {
    const long = `${'word '.repeat(300).trim()}.`;
    const parts = said(long);
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.join(' ')).toBe(long);
    expect(said('x'.repeat(900)).join('')).toBe('x'.repeat(900));
  });
});

describe('spoken', () => {
  it('leaves out what only sets a formula', () => {
    expect(spoken('the objective \\mathcal{L}_{\\text{total}} = \\lambda x^2')).toBe(
      'the objective L total = lambda x 2',
    );
  });
});
