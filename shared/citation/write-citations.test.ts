import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate, isSha256, ownPaperId } from '../library/ids.ts';
import { z } from '../schema.ts';
import { readCitations } from './citation-library.ts';
import { author, citedForTests, factsForTests } from './cited-paper.test-support.ts';
import { dataFormats } from './formats.ts';
import { writeCitations } from './write-citations.ts';

const sha256 = 'ab'.repeat(32);
if (!isSha256(sha256)) throw new TypeError('no SHA-256');

const readSchema = z.array(z.looseObject({ title: z.string(), id: z.unknown(), DOI: z.string().optional() }));

describe('BibTeX', () => {
  it('is a whole entry with the arXiv id in both spellings', () => {
    expect(writeCitations('bibtex', [citedForTests()])).toBe(
      [
        '@misc{garosi2026large,',
        '  title = {{Large Models of Small Worlds}},',
        '  author = {Garosi, Andrea and van der Lovelace, Ada},',
        '  year = {2026},',
        '  month = {6},',
        '  eprint = {2606.13392},',
        '  archivePrefix = {arXiv},',
        '  eprinttype = {arxiv},',
        '  primaryClass = {cs.LG},',
        '  doi = {10.48550/arXiv.2606.13392},',
        '  url = {https://arxiv.org/abs/2606.13392}',
        '}',
        '',
      ].join('\n'),
    );
  });

  it('leaves out what is not known, and authors that are hidden', () => {
    const bare = writeCitations('bibtex', [citedForTests({ authors: [], publishedOn: null }, null)]);
    for (const field of ['author', 'year', 'month', 'primaryClass']) expect(bare).not.toContain(field);
    const hidden = { authors: [author('No One', true), author('Ada Lovelace')] };
    expect(writeCitations('bibtex', [citedForTests(hidden)])).toContain('author = {Lovelace, Ada}');
  });

  it('gives a paper of the reader’s own no arXiv id, no address and no DOI', () => {
    const own = citedForTests({ id: ownPaperId(sha256), publishedOn: null }, null);
    for (const format of dataFormats) {
      const written = writeCitations(format, [own]);
      expect(written).toContain('Large Models of Small Worlds');
      expect(written).not.toMatch(/arxiv|eprint|doi|own-/i);
    }
  });

  it('gives the DOI of the published article where there is one', () => {
    const facts = factsForTests({ doi: '10.1234/tmlr.7' });
    expect(writeCitations('bibtex', [citedForTests({}, facts)])).toContain('doi = {10.1234/tmlr.7}');
  });

  it('escapes what TeX would act on, but leaves formulas alone', () => {
    const title = 'R&D: 50% of #1 is a_b {c} ~d^e \\f, $\\ell_1$ at $3 or $x^{2$';
    expect(writeCitations('bibtex', [citedForTests({ title })])).toContain(
      '{{R\\&D: 50\\% of \\#1 is a\\_b \\textbraceleft{}c\\textbraceright{} \\textasciitilde{}d\\textasciicircum{}e \\textbackslash{}f, $\\ell_1$ at \\$3 or \\$x\\textasciicircum{}\\textbraceleft{}2\\$}}',
    );
  });

  it('stays one entry that is read back with its title, whatever the title says', () => {
    const titles = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter(
        (title) => !title.includes('$') && !title.includes('\\(') && title.normalize('NFC').trim() !== '',
      );
    fc.assert(
      fc.property(titles, (title) => {
        const cited = citedForTests({ title });
        const written = writeCitations('bibtex', [cited, citedForTests({ title: 'Next' })]);
        let depth = 0;
        for (const character of written) {
          if (character === '{') depth += 1;
          if (character === '}') depth -= 1;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
        expect(readSchema.parse(readCitations(written))).toHaveLength(2);
      }),
      { numRuns: 300 },
    );
  });
});

describe('BibLaTeX', () => {
  it('is an online entry with a whole date', () => {
    const written = writeCitations('biblatex', [citedForTests()]);
    expect(written).toMatch(/^@online\{garosi2026large,/);
    for (const line of [
      'date = {2026-06-09}',
      'eprint = {2606.13392}',
      'eprinttype = {arxiv}',
      'eprintclass = {cs.LG}',
      'archivePrefix = {arXiv}',
      'primaryClass = {cs.LG}',
    ])
      expect(written).toContain(line);
  });
});

describe('RIS', () => {
  const lines = writeCitations('ris', [citedForTests()]).split('\r\n');

  it('has a line for each author and keyword, whole dates and a PDF', () => {
    expect(lines.at(0)).toBe('TY  - UNPB');
    expect(lines.filter((line) => line.startsWith('AU'))).toEqual([
      'AU  - Garosi, Andrea',
      'AU  - van der Lovelace, Ada',
    ]);
    expect(lines.filter((line) => line.startsWith('KW'))).toEqual(['KW  - worlds', 'KW  - models']);
    expect(lines).toContain('PY  - 2026');
    expect(lines).toContain('DA  - 2026/06/09/');
    expect(lines).toContain('L1  - https://arxiv.org/pdf/2606.13392');
    expect(lines.at(-2)).toBe('ER  - ');
  });

  it('does not break long titles', () => {
    const title = 'Very long '.repeat(40).trim();
    expect(writeCitations('ris', [citedForTests({ title })])).toContain(`TI  - ${title}\r\n`);
  });
});

describe('every format for programs', () => {
  it.each(dataFormats)('%s is read back by the library with title, names, date and DOI', (format) => {
    const two = [
      citedForTests(),
      citedForTests({ title: 'Second', publishedOn: calendarDate('2020-01-31') }),
    ];
    const items = readSchema.parse(readCitations(writeCitations(format, two)));
    expect(items.map(({ title }) => title)).toEqual(['Large Models of Small Worlds', 'Second']);
    expect(items[0]).toMatchObject({
      DOI: '10.48550/arXiv.2606.13392',
      author: [{ family: 'Garosi', given: 'Andrea' }, { given: 'Ada' }],
      issued: { 'date-parts': [[2026, 6, ...(format === 'bibtex' ? [] : [9])]] },
    });
    expect(items[1]).toHaveProperty('type');
  });
});
