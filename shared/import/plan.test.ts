import { describe, expect, it } from 'vitest';
import { isSha256, type PaperId, paperId } from '../library/ids.ts';
import { type ImportEntry, plainEntry } from './entry.ts';
import { titleKey } from './find-ids.ts';
import { noteWith } from './note-text.ts';
import { type HeldPapers, planImport, takenByPaper, takenPapers } from './plan.ts';

const entry = ({ line = 1, title = 'A Title', ...more }: Partial<ImportEntry>): ImportEntry =>
  plainEntry(line, title, more);

const here = paperId('2606.13392');
const withPdf = paperId('2606.00001');
const held: HeldPapers = {
  has: (id) => id === here || id === withPdf,
  byDoi: (doi) => (doi === '10.1/abc' ? here : undefined),
  byTitle: (key) =>
    key === titleKey('On Things') ? here : key === titleKey('Twice') ? 'ambiguous' : undefined,
  byFile: (file) => (file.startsWith('cd') ? here : undefined),
  hasOwnPdf: (id) => id === withPdf,
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
    const plan = planImport(
      'x',
      { entries, unread: [{ line: 3, beginning: '@misc{', why: 'unread' }] },
      held,
    );
    expect(plan.lines.map(({ line }) => line)).toEqual([1, 3, 5]);
    expect([...takenByPaper(plan)].map(([id, lines]): [PaperId, number] => [id, lines.length])).toEqual([
      [here, 2],
    ]);
  });
});

describe('files that an entry names', () => {
  const looked = new Map([
    ['a.pdf', 'there'],
    ['b.pdf', 'there'],
    ['c.html', 'no-pdf'],
  ] as const);
  const line = (more: Partial<ImportEntry>) =>
    planImport('x', { entries: [entry(more)], unread: [] }, held, looked);

  it('the first PDF that is there is taken, and of the others it is said why not', () => {
    const { lines } = line({ arxivId: here, attached: ['gone.pdf', 'c.html', 'a.pdf', 'b.pdf'] });
    expect(lines[0]?.files.map(({ state }) => state)).toEqual(['missing', 'no-pdf', 'there', 'second']);
  });

  it('a paper with a PDF of the reader’s own keeps it', () => {
    expect(line({ arxivId: withPdf, attached: ['a.pdf'] }).lines[0]?.files).toEqual([
      { name: 'a.pdf', state: 'held' },
    ]);
  });

  it('make a paper of an entry that is no known one', () => {
    const plan = line({ title: 'Other', attached: ['a.pdf'] });
    expect(plan.lines[0]?.outcome).toEqual({ kind: 'own', paper: null });
    expect(takenPapers(plan)).toBe(1);
    expect(line({ title: 'Other', attached: ['gone.pdf'] }).lines[0]?.outcome.kind).toBe('left');
  });

  it('name the paper that has the file already', () => {
    const kept = 'cd'.repeat(32);
    if (!isSha256(kept)) throw new TypeError('no SHA-256');
    expect(outcome({ title: 'Other', file: kept })).toEqual({ kind: 'known', paper: here, by: 'file' });
  });
});

describe('noteWith', () => {
  const one = entry({ notes: ['Mine.'] });
  const quote = { line: 1, text: 'a\nb', note: 'Why', colour: 'yellow', labels: [], madeAt: null } as const;

  it('puts notes and highlights below what is there, once', () => {
    const first = noteWith('', [one], [quote]);
    expect(first).toBe('Mine.\n\n## Imported highlights\n\n> a\n> b\n\nWhy');
    expect(noteWith(first, [one], [quote])).toBe(first);
    expect(noteWith('Before.\n', [one], [quote])).toBe(`Before.\n\n---\n\n${first}`);
    expect(noteWith('Before.', [entry({})], [])).toBe('Before.');
  });
});
