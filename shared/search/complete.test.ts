import { describe, expect, it } from 'vitest';
import { completionsAt, fieldWith } from './complete.ts';

const texts = (query: string, cursor = query.length): readonly string[] => {
  const wish = completionsAt(query, cursor);
  return wish.kind === 'choices' ? wish.completions.map(({ text }) => text) : [];
};

describe('completion', () => {
  it('offers fields for a begun word', () => {
    expect(texts('cache up')).toEqual(['upvotes:']);
    expect(texts('st')).toEqual(['stars:']);
    expect(texts('s')).toEqual([]);
  });

  it('offers the values of a field', () => {
    expect(texts('is:re')).toEqual(['is:reading ', 'is:read ']);
    expect(texts('a -has:')).toContain('has:code ');
    expect(texts('is:read')).toEqual(['is:reading ']);
  });

  it('asks for names of the library', () => {
    expect(completionsAt('x tag:kv', 8)).toEqual({
      kind: 'names',
      field: 'tag',
      begun: 'kv',
      start: 2,
      end: 8,
    });
    expect(completionsAt('author:"Chris', 13)).toMatchObject({ kind: 'names', begun: 'Chris' });
    expect(completionsAt('author:"Chris"', 14)).toEqual({ kind: 'none' });
  });

  it('only looks at the end of a piece', () => {
    expect(completionsAt('upvotes', 2)).toEqual({ kind: 'none' });
  });

  it('quotes names with white space', () => {
    expect(fieldWith('author', 'Chris Ré')).toBe('author:"Chris Ré"');
    expect(fieldWith('tag', 'kv-cache')).toBe('tag:kv-cache');
  });
});
