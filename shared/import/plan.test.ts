import { describe, expect, it } from 'vitest';
import { isSha256, type PaperId, paperId } from '../library/ids.ts';
import type { ImportEntry } from './entry.ts';
import { titleKey } from './find-ids.ts';
import { noteWith } from './note-text.ts';
import { type HeldPapers, planImport, takenByPaper } from './plan.ts';

const entry = (more: Partial<ImportEntry>): ImportEntry => ({
  line: 1,
  title: 'A Title',
  authors: [],
  arxivId: null,
  doi: null,
  publishedOn: null,
  abstract: null,
  tags: [],
  notes: [],
  highlights: [],
  file: null,
  ...more,
});

const here = paperId('2606.13392');
const held: HeldPapers = {
  has: (id) => id === here,
  byDoi: (doi) => (doi === '10.1/abc' ? here : undefined),
  byTitle: (key) =>
    key === titleKey('On Things') ? here : key === titleKey('Twice') ? 'ambiguous' : undefined,
};
const outcome = (more: Partial<ImportEntry>) =>
  planImport('x', { entries: [entry(more)], unread: [] }, held).lines[0]?.outcome;
const sha = 'ab'.repeat(32);

describe('planImport', () => {
  it.each<[string, Partial<ImportEntry>, object]>([
    ['arXiv id', { arxivId: here }, { kind: 'known', by: 'arxiv' }],
    ['arXiv id before title', { arxivId: paperId('2501.00001'), title: 'On Things' }, { kind: 'new' }],
    ['DOI', { doi: '10.1/abc' }, { kind: 'known', by: 'doi' }],
    ['DOI that arXiv registered', { doi: '10.48550/arxiv.2606.13392' }, { kind: 'known', by: 'doi' }],
    ['DOI of an unknown paper of arXiv', { doi: '10.48550/arxiv.2501.00001' }, { kind: 'new' }],
    ['title', { title: '{On} \\emph{things}' }, { kind: 'known', by: 'title', paper: here }],
    ['a title of several', { title: 'Twice' }, { kind: 'left', why: 'ambiguous' }],
    ['nothing', { title: 'Other' }, { kind: 'left', why: 'unknown' }],
    ['a title without letters', { title: '—' }, { kind: 'left', why: 'unknown' }],
  ])('matches by %s', (_what, more, expected) => {
    expect(outcome(more)).toMatchObject(expected);
  });

  it('makes a PDF that is no known paper one of the reader’s own', () => {
    if (!isSha256(sha)) throw new TypeError('no SHA-256');
    expect(outcome({ title: 'Other', file: sha })).toEqual({ kind: 'own', paper: 'own-abababababababab' });
  });

  it('keeps the order of the file, and joins lines about one paper', () => {
    const entries = [entry({ line: 5, arxivId: here }), entry({ line: 1, doi: '10.1/abc' })];
    const plan = planImport('x', { entries, unread: [{ line: 3, beginning: '@misc{' }] }, held);
    expect(plan.lines.map(({ line }) => line)).toEqual([1, 3, 5]);
    expect([...takenByPaper(plan)].map(([id, lines]): [PaperId, number] => [id, lines.length])).toEqual([
      [here, 2],
    ]);
  });
});

describe('noteWith', () => {
  const one = entry({ notes: ['Mine.'], highlights: [{ text: 'a\nb', note: 'Why' }] });

  it('puts notes and highlights below what is there, once', () => {
    const first = noteWith('', [one]);
    expect(first).toBe('Mine.\n\n## Imported highlights\n\n> a\n> b\n\nWhy');
    expect(noteWith(first, [one])).toBe(first);
    expect(noteWith('Before.\n', [one])).toBe(`Before.\n\n---\n\n${first}`);
    expect(noteWith('Before.', [entry({})])).toBe('Before.');
  });
});
