import { describe, expect, it } from 'vitest';
import { hitsIn } from './text-hits.ts';

const found = (plain: string, query: string, ask: { matchCase?: boolean; wholeWords?: boolean } = {}) =>
  hitsIn(plain, { query, matchCase: false, wholeWords: false, ...ask }).map(({ start, end }) =>
    plain.slice(start, end),
  );

describe('hitsIn', () => {
  it('finds all, whatever the capitals and accents', () => {
    expect(found('Models of a model; Bézier, bezier.', 'MODEL')).toEqual(['Model', 'model']);
    expect(found('Bézier, bezier', 'bezier')).toEqual(['Bézier', 'bezier']);
    expect(found('Bézier, bezier', 'bézier')).toEqual(['Bézier', 'bezier']);
  });

  it('heeds capitals and whole words where that is asked for', () => {
    expect(found('Models of a model', 'model', { matchCase: true })).toEqual(['model']);
    expect(found('models, a model, remodel', 'model', { wholeWords: true })).toEqual(['model']);
  });

  it('takes any blanks for one, and signs for themselves', () => {
    expect(found('the loss\nfunction (KL)', 'loss function')).toEqual(['loss\nfunction']);
    expect(found('a (KL) b', '(kl)')).toEqual(['(KL)']);
    expect(found('a-b a.b', 'a.b')).toEqual(['a.b']);
  });

  it('finds nothing where nothing is looked for', () => {
    expect(found('anything', '  ')).toEqual([]);
  });

  it('keeps its place behind letters that change their length when they are lowered', () => {
    expect(found('İstanbul model', 'model')).toEqual(['model']);
  });
});
