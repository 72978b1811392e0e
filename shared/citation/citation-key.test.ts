import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PaperId, paperId } from '../library/ids.ts';
import { citationKey, citationKeys } from './citation-key.ts';
import { author, paperForTests } from './cited-paper.test-support.ts';

const keyOf = (name: string, title: string, pattern?: string): string =>
  citationKey(paperForTests({ authors: [author(name)], title }), pattern);

describe('citationKey', () => {
  it.each([
    ['Émile Ångström', 'The Art of Play', 'angstrom2026play'],
    ['Jean-Luc Picard-Dupont', 'GPT-4 on It', 'picarddupont2026gpt4'],
    ['Bjørn Łukaszewski', 'Deep Nets', 'lukaszewski2026deep'],
    ['李明', 'Deep Nets', 'anonymous2026deep'],
    ['Ada Lovelace', 'A is B', 'lovelace2026a'],
    ['Ada Lovelace', '$\\ell_1$-norm, again', 'lovelace2026ell1norm'],
  ])('of %s, "%s" is %s', (name, title, key) => {
    expect(keyOf(name, title)).toBe(key);
  });

  it('follows the pattern of the reader', () => {
    expect(keyOf('Ada Lovelace', 'Deep Nets', '{Author}_{year}-{Word}')).toBe('Lovelace_2026-Deep');
    expect(keyOf('Ada Lovelace', 'Deep Nets', 'arxiv:{id}')).toBe('arxiv:2606.13392');
    expect(keyOf('Ada Lovelace', 'Deep Nets', '{nonsense} ,')).toBe('nonsense');
    expect(keyOf('Ada Lovelace', 'Deep Nets', ' , ')).toBe('2606.13392');
  });

  it('holds only what every program takes as a key, and is never empty', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (name, title, pattern) => {
        expect(keyOf(name, title, pattern)).toMatch(/^[A-Za-z0-9:._-]+$/);
      }),
    );
  });
});

describe('citationKeys', () => {
  const same = (...ids: string[]) => ids.map((id) => paperForTests({ id: paperId(id) }));

  it('gives no key twice, whatever order the papers come in', () => {
    const papers = same('2606.00003', '2606.00001', '2606.00002');
    const keys = citationKeys(papers, new Map());
    expect([...keys].sort()).toEqual([
      ['2606.00001', 'garosi2026large'],
      ['2606.00002', 'garosi2026largea'],
      ['2606.00003', 'garosi2026largeb'],
    ]);
    expect(citationKeys([...papers].reverse(), new Map())).toEqual(keys);
  });

  it('leaves the keys that the reader gave, also against a made one', () => {
    const given = new Map<PaperId, string>([[paperId('2606.00002'), 'garosi2026large']]);
    const keys = citationKeys(same('2606.00001', '2606.00002'), given);
    expect(keys.get(paperId('2606.00002'))).toBe('garosi2026large');
    expect(keys.get(paperId('2606.00001'))).toBe('garosi2026largea');
  });
});
