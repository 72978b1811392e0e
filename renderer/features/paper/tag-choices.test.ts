import { describe, expect, it } from 'vitest';
import { newTagId } from '../../../shared/library/ids.ts';
import type { TagRow } from '../../store/rows.ts';
import { tagChoices } from './tag-choices.ts';

const tag = (name: string): TagRow => ({ key: newTagId(), clock: '', at: 0, name, colour: 'teal' });
const [agents, agency, vision] = [tag('agents'), tag('Agency'), tag('vision')];
const tags = [agents, agency, vision];
const names = (typed: string, more: Partial<Parameters<typeof tagChoices>[0]> = {}): string[] =>
  tagChoices({ typed, tags, tagged: [], keywords: [], ...more }).map(({ name, isNew }) =>
    isNew ? `+${name}` : name,
  );

describe('tagChoices', () => {
  it('suggests all tags and keywords while nothing is typed', () => {
    expect(names('', { keywords: ['robots', 'Vision'] })).toEqual(['agents', 'Agency', 'vision', '+robots']);
  });

  it('offers first what Enter should take: the tag of just that name', () => {
    expect(names('agency')).toEqual(['Agency']);
    expect(names('Agents')).toEqual(['agents']);
    expect(names('vision', { tags: [tag('computer vision'), ...tags] })).toEqual([
      'vision',
      'computer vision',
    ]);
  });

  it('offers to make what is typed before tags that merely hold it', () => {
    expect(names('  age ')).toEqual(['+age', 'agents', 'Agency']);
  });

  it('never offers to make a tag that exists, in whatever case', () => {
    expect(names('AGENTS', { keywords: ['Agents'] })).toEqual(['agents']);
  });

  it('leaves out what the paper has already', () => {
    expect(names('', { tagged: [agents] })).toEqual(['Agency', 'vision']);
    expect(names('agents', { tagged: [agents] })).toEqual([]);
  });

  it('suggests matching keywords once, as new tags', () => {
    expect(names('rob', { keywords: ['robots', 'rob', 'probes', 'cats'] })).toEqual([
      '+rob',
      '+robots',
      '+probes',
    ]);
  });

  it('carries the colour of a tag that exists', () => {
    expect(tagChoices({ typed: 'agents', tags, tagged: [], keywords: [] })).toEqual([
      { name: 'agents', colour: 'teal', isNew: false, isLikely: false },
    ]);
  });

  it('leaves room for keywords among many tags', () => {
    const many = Array.from({ length: 20 }, (_, at) => tag(`tag ${at}`));
    const found = names('', { tags: many, keywords: ['one', 'two', 'three', 'four'] });
    expect(found.slice(-4)).toEqual(['tag 4', '+one', '+two', '+three']);
  });

  it('stops at eight', () => {
    expect(names('', { keywords: Array.from({ length: 20 }, (_, at) => `word ${at}`) })).toHaveLength(8);
  });
});
