import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, firstEdition } from '../../shared/library/calendar.ts';
import { newTagId, paperId } from '../../shared/library/ids.ts';
import { spanAround } from '../../shared/library/span.ts';
import { hashOf, type Place, placeKey, readHash } from './place.ts';

const papers = fc
  .oneof(
    fc
      .tuple(fc.integer({ min: 1000, max: 9999 }), fc.integer({ min: 1000, max: 99_999 }))
      .map(([a, b]) => `${a}.${b}`),
    fc.constantFrom('hep-th/9901001', 'math.GT/0309136'),
  )
  .map(paperId);

const plain = [
  'today',
  'week',
  'month',
  'trending',
  'all',
  'new',
  'reading-list',
  'starred',
  'notes',
  'highlights',
  'settings',
] as const;

const places = fc.oneof(
  fc.constantFrom(...plain).map((name): Place => ({ name })),
  fc.nat(3_000).map((days): Place => ({ name: 'day', date: addDays(firstEdition, days) })),
  fc
    .tuple(fc.constantFrom('week' as const, 'month' as const), fc.nat(3_000))
    .map(([name, days]): Place => ({ name, date: spanAround(name, addDays(firstEdition, days)).from })),
  fc.constant(null).map((): Place => ({ name: 'tag', tag: newTagId() })),
  fc.string({ unit: 'grapheme' }).map((query): Place => ({ name: 'search', query })),
);

describe('hashOf and readHash', () => {
  it('lead back to the same place and paper', () => {
    fc.assert(
      fc.property(places, fc.option(papers), (place, paper) => {
        expect(readHash(hashOf({ place, paper }))).toEqual({ place, paper });
      }),
    );
  });

  it.each(['#/', 'a/b?c', '100%', '50% & more', 'paper=2606.10001', '#', 'ä ö 李', '  '])(
    'bring the query %j back as it was typed',
    (query) => {
      const place: Place = { name: 'search', query };
      expect(readHash(hashOf({ place, paper: paperId('2606.10001') })).place).toEqual(place);
    },
  );

  it.each([
    '',
    '#',
    '#/',
    'nonsense',
    '#/nowhere',
    '#/day/2026-02-30',
    '#/day/',
    '#/tag/not a tag',
    '#/tag/',
    '#/toString',
    '#/__proto__',
    '#/today/extra',
    '#//evil.example.org',
    'javascript:alert(1)',
  ])('lead from %j to Today', (hash) => {
    expect(readHash(hash)).toEqual({ place: { name: 'today' }, paper: null });
  });

  it.each(['#/all?paper=../../x', '#/all?paper=', '#/all?paper=2606.10001v2', '#/all?other=2606.10001'])(
    'open no paper by %j',
    (hash) => {
      expect(readHash(hash)).toEqual({ place: { name: 'all' }, paper: null });
    },
  );

  it('never throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        readHash(text);
        readHash(`#/search/${text}`);
        readHash(`#/search/%${text}`);
      }),
    );
    expect(readHash('#/search/50%').place).toEqual({ name: 'search', query: '50%' });
  });
});

describe('placeKey', () => {
  it('is the same for the same place, whatever paper is open, and differs for others', () => {
    fc.assert(
      fc.property(places, places, (a, b) => {
        expect(placeKey(readHash(hashOf({ place: a, paper: paperId('2606.10001') })).place)).toBe(
          placeKey(a),
        );
        expect(placeKey(a) === placeKey(b)).toBe(JSON.stringify(a) === JSON.stringify(b));
      }),
    );
  });
});
