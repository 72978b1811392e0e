import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bibtexOf, citationKey } from './bibtex.ts';
import { calendarDate, paperId } from './ids.ts';
import type { Author, Paper } from './paper.ts';

const author = (name: string, hidden = false): Author => ({ name, hidden, username: null });

function paper(more: Partial<Paper>): Paper {
  return {
    id: paperId('2606.13392'),
    title: 'Large Models of Small Worlds',
    abstract: null,
    authors: [author('Andrea Garosi'), author('Ada Lovelace')],
    authorCount: 2,
    publishedOn: calendarDate('2026-06-09'),
    edition: null,
    submitter: null,
    organization: null,
    aiSummary: null,
    aiModel: null,
    keywords: [],
    projectPage: null,
    githubRepo: null,
    thumbnail: null,
    media: [],
    withdrawnAt: null,
    firstSeenAt: 0,
    order: 0,
    ...more,
  };
}

/** The value of a field, without the braces around it. */
function field(entry: string, name: string): string | undefined {
  return new RegExp(`^ {2}${name} = \\{(.*)\\},?$`, 'm').exec(entry)?.[1];
}

describe('bibtexOf', () => {
  it('writes a whole entry', () => {
    expect(bibtexOf(paper({}))).toBe(
      [
        '@misc{garosi2026large,',
        '  title = {{Large Models of Small Worlds}},',
        '  author = {Garosi, Andrea and Lovelace, Ada},',
        '  year = {2026},',
        '  month = {6},',
        '  eprint = {2606.13392},',
        '  archivePrefix = {arXiv},',
        '  eprinttype = {arxiv},',
        '  url = {https://arxiv.org/abs/2606.13392}',
        '}',
        '',
      ].join('\n'),
    );
  });

  it('leaves out what is not known', () => {
    const entry = bibtexOf(paper({ authors: [], publishedOn: null }));
    for (const name of ['author', 'year', 'month']) expect(field(entry, name)).toBeUndefined();
    expect(entry).toMatch(/^@misc\{anonymouslarge,\n/);
  });

  it('leaves hidden authors out', () => {
    const entry = bibtexOf(paper({ authors: [author('No One', true), author('Ada Lovelace')] }));
    expect(field(entry, 'author')).toBe('Lovelace, Ada');
    expect(entry).toContain('@misc{lovelace2026large,');
  });

  it('escapes what TeX would act on', () => {
    const entry = bibtexOf(paper({ title: 'R&D: 50% of #1 is a_b {c} ~d^e \\f' }));
    expect(field(entry, 'title')).toBe(
      '{R\\&D: 50\\% of \\#1 is a\\_b \\{c\\} \\textasciitilde{}d\\textasciicircum{}e \\textbackslash{}f}',
    );
  });

  it('leaves a formula alone and escapes around it', () => {
    const entry = bibtexOf(paper({ title: 'On $\\ell_1$ & $x^{2}$ at 5% or for $3' }));
    expect(field(entry, 'title')).toBe('{On $\\ell_1$ \\& $x^{2}$ at 5\\% or for \\$3}');
  });

  it('keeps names of every script, and braces those of one word', () => {
    const names = [
      'Émile Ångström',
      '李 明',
      'Łukasz Kaiser',
      'DeepSeek-AI',
      'Mary Ann  Smith',
      'A_B Team & Co',
    ];
    const entry = bibtexOf(paper({ authors: names.map((name) => author(name)) }));
    expect(field(entry, 'author')).toBe(
      'Ångström, Émile and 明, 李 and Kaiser, Łukasz and {DeepSeek-AI} and Smith, Mary Ann and Co, A\\_B Team \\&',
    );
  });

  it('stays one entry with balanced braces whatever the title says', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }).filter((title) => !title.includes('$')),
        (title) => {
          const bare = bibtexOf(paper({ title })).replace(/\\[\\{}%&#_$]/g, '');
          let depth = 0;
          for (const character of bare) {
            if (character === '{') depth += 1;
            if (character === '}') depth -= 1;
            expect(depth).toBeGreaterThanOrEqual(0);
          }
          expect(depth).toBe(0);
        },
      ),
    );
  });
});

describe('citationKey', () => {
  it.each([
    ['Émile Ångström', 'The Art of Play', 'angstrom2026play'],
    ['Jean-Luc Picard-Dupont', 'GPT-4 on It', 'picarddupont2026gpt4'],
    ['李明', 'Deep Nets', 'anonymous2026deep'],
    ['Ada Lovelace', 'A is B', 'lovelace2026a'],
    ['Ada Lovelace', '$\\ell_1$-norm, again', 'lovelace2026ell1norm'],
  ])('of %s, "%s" is %s', (name, title, key) => {
    expect(citationKey(paper({ authors: [author(name)], title }))).toBe(key);
  });

  it('holds only what every program takes as a key', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (name, title) => {
        expect(citationKey(paper({ authors: [author(name)], title }))).toMatch(/^[a-z0-9]+$/);
      }),
    );
  });
});
