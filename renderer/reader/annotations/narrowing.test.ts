import { describe, expect, it } from 'vitest';
import type { KeyedAnnotation } from '../../../shared/library/annotation-values.ts';
import { paperId } from '../../../shared/library/ids.ts';
import { madeAnnotation } from './made-annotation.test-support.ts';
import { labelsOf, narrowed, notNarrowed } from './narrowing.ts';

const paper = paperId('2606.13392');
const made = (key: string, part: Partial<KeyedAnnotation> = {}): KeyedAnnotation =>
  madeAnnotation({ key, paper, file: 'a'.repeat(64), quote: 'A sparse map', ...part });
const all = [
  made('plain'),
  made('blue', { colour: 'blue', comment: 'Naïve?' }),
  made('labelled', { labels: ['method'] }),
  made('area', { type: 'area', quote: '' }),
];
const titles = new Map([[paper, 'Müller’s Attention']]);
const keys = (part: Partial<typeof notNarrowed>): string[] =>
  narrowed(all, { ...notNarrowed, ...part }, titles).map(({ key }) => key);

describe('narrowed', () => {
  it('wants all words, without case and accents, wherever they stand', () => {
    expect(keys({ words: '  NAIVE sparse' })).toEqual(['blue']);
    expect(keys({ words: 'method map' })).toEqual(['labelled']);
    expect(keys({ words: 'muller sparse' })).toEqual(['plain', 'blue', 'labelled']);
    expect(keys({ words: 'nowhere' })).toEqual([]);
  });

  it('finds an area by its name', () => expect(keys({ words: 'area on page 3' })).toEqual(['area']));

  it('wants one colour and one label', () => {
    expect(keys({ colour: 'blue' })).toEqual(['blue']);
    expect(keys({ label: 'method' })).toEqual(['labelled']);
    expect(keys({ paper: 'other' })).toEqual([]);
    expect(keys({})).toEqual(['plain', 'blue', 'labelled', 'area']);
  });

  it('offers each label once', () => expect(labelsOf([...all, ...all])).toEqual(['method']));
});
