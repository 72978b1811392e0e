import { describe, expect, it } from 'vitest';
import { citedForTests } from '../citation/cited-paper.test-support.ts';
import { writeCitations } from '../citation/write-citations.ts';
import { markdownOf } from './markdown-of.ts';
import { readCsv } from './read-csv.ts';
import { readImport } from './read-import.ts';

describe('BibTeX', () => {
  it('reads id, names, tags and note of each entry, and says which could not be read', () => {
    const { entries, unread } = readImport(
      'bib',
      `@string{me = {Knuth, Donald E.}}
% a remark with an @ in it
@article{one,
  title = {{An {ABC} of Things \\& More}},
  author = me # { and {The Team}},
  eprint = {2606.13392v2}, archivePrefix = {arXiv}, year = 2026, month = jun,
  keywords = {attention, long context},
  annote = {Read this again.},
}
@misc{two, title = {Two}, howpublished = {arXiv preprint arXiv:2501.00001}}
@misc{three, title = {never closed
@online{four, title = {Four}, url = {https://arxiv.org/abs/hep-th/9901001v3}, date = {2024-05-06}}
@comment{ignored}
`,
    );
    expect(entries).toMatchObject([
      {
        line: 3,
        title: 'An ABC of Things & More',
        authors: ['Donald E. Knuth', 'The Team'],
        arxivId: '2606.13392',
        publishedOn: '2026-06-01',
        tags: ['attention', 'long context'],
        notes: ['Read this again.'],
      },
      { line: 10, title: 'Two', arxivId: '2501.00001' },
      { line: 12, title: 'Four', arxivId: 'hep-th/9901001', publishedOn: '2024-05-06' },
    ]);
    expect(unread).toEqual([{ line: 11, beginning: '@misc{three, title = {never closed', why: 'unread' }]);
  });

  it('reads which files belong to an entry, and its groups', () => {
    const text = `@article{a, title={A}, file = {PDF:files/1/a\\_b.pdf:application/pdf}, mendeley-groups = {Thesis/Methods,Later}}
@misc{b, title={B}, groups = {Reading}, file = {:b.pdf:PDF}}`;
    expect(readImport('bib', text).entries).toMatchObject([
      { attached: ['files/1/a_b.pdf'], collections: [['Thesis', 'Methods'], ['Later']] },
      { attached: ['b.pdf'], collections: [['Reading']] },
    ]);
  });

  it('tells how far it is', () => {
    const heard: number[] = [];
    readImport('bib', '@misc{a, title={A}}\n@misc{b, title={B}}', (done) => heard.push(done));
    expect(heard).toEqual([0, 1]);
  });

  it('does not take the id of another archive for one of arXiv', () => {
    const text = '@misc{a, title={A}, eprint={2606.13392}, eprinttype={pubmed}}';
    expect(readImport('bib', text).entries[0]?.arxivId).toBeNull();
  });
});

describe('what Offprint writes', () => {
  it.each([
    ['bib', 'bibtex'],
    ['bib', 'biblatex'],
    ['ris', 'ris'],
    ['json', 'csl-json'],
  ] as const)('%s is read back from %s', (kind, format) => {
    const { entries, unread } = readImport(kind, writeCitations(format, [citedForTests()]));
    expect(unread).toEqual([]);
    expect(entries).toMatchObject([
      {
        title: 'Large Models of Small Worlds',
        authors: ['Andrea Garosi', 'Ada van der Lovelace'],
        arxivId: '2606.13392',
        doi: '10.48550/arxiv.2606.13392',
      },
    ]);
  });
});

describe('RIS', () => {
  it('reads records', () => {
    const { entries } = readImport(
      'ris',
      'TY  - JOUR\r\nTI  - On Things\r\nAU  - Knuth, Donald\r\nKW  - a\r\nKW  - b\r\nDO  - 10.1/XYZ\r\nUR  - http://arxiv.org/pdf/2606.13392v1.pdf\r\nER  - \r\nTY  - BOOK\r\nTI  - A Book\r\nER  - \r\n',
    );
    expect(entries).toMatchObject([
      { line: 1, title: 'On Things', arxivId: '2606.13392', tags: ['a', 'b'] },
      { line: 9, title: 'A Book', arxivId: null },
    ]);
  });
});

describe('CSL-JSON', () => {
  it('reads Zotero’s items, whose extra lines are no notes', () => {
    const items = [
      { type: 'article', title: 'A', note: 'arXiv:2606.13392 [cs]', URL: 'http://example.org' },
      { type: 'book' },
    ];
    const { entries, unread } = readImport('json', JSON.stringify(items));
    expect(entries).toMatchObject([{ title: 'A', arxivId: '2606.13392', notes: [] }]);
    expect(unread).toEqual([{ line: 2, beginning: '{"type":"book"}', why: 'unread' }]);
    expect(() => readImport('json', 'no')).toThrow('no JSON');
  });
});

describe('Readwise CSV', () => {
  it('joins the highlights of a document', () => {
    const { entries, unread } = readImport(
      'csv',
      '\ufeffHighlight,Title,Author,URL,Note,Location,Date\r\n"First, with ""quotes""\nand a second line",On Engines,Ada Lovelace and Alan Turing,https://arxiv.org/abs/2606.13392v1,So true,1,2026-06-01\r\nSecond,On Engines,Ada Lovelace and Alan Turing,https://arxiv.org/abs/2606.13392v1,,2,2026-06-01\r\n,Empty,,,,,\r\n',
    );
    expect(entries).toMatchObject([
      {
        line: 2,
        title: 'On Engines',
        authors: ['Ada Lovelace', 'Alan Turing'],
        arxivId: '2606.13392',
        highlights: [
          { line: 2, text: 'First, with "quotes"\nand a second line', note: 'So true', colour: 'yellow' },
          { line: 4, text: 'Second', note: null, madeAt: Date.parse('2026-06-01') },
        ],
      },
    ]);
    expect(unread).toMatchObject([{ line: 5 }]);
  });

  it('reads the table with colours and tags', () => {
    const { entries } = readImport(
      'csv',
      'Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags\nWords,On Engines,Ada Lovelace,,,pink,"claim, check",page,0,2026-06-01 10:00:00+00:00,"reading"\n',
    );
    expect(entries).toMatchObject([
      {
        title: 'On Engines',
        tags: ['reading'],
        highlights: [
          { colour: 'magenta', labels: ['claim', 'check'], madeAt: Date.parse('2026-06-01T10:00:00Z') },
        ],
      },
    ]);
  });

  it('refuses another table', () => {
    expect(() => readImport('csv', 'a,b\n1,2')).toThrow('no columns');
  });
});

describe('readCsv', () => {
  it('takes stray quotes and a last line without an end', () => {
    expect(readCsv('a,5" wide,c\n1,,3')).toEqual([
      { line: 1, cells: ['a', '5" wide,c'] },
      { line: 2, cells: ['1', '', '3'] },
    ]);
  });
});

describe('markdownOf', () => {
  it('leaves plain text alone and takes markup away', () => {
    expect(markdownOf(' a < b & c ')).toBe('a < b & c');
    expect(markdownOf('<script>x</script><h1>T</h1><p>a &amp; &#x41; <i>b</i></p>')).toBe(
      '## T\n\na & A *b*',
    );
  });
});
