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
    expect(unread).toEqual([{ line: 11, beginning: '@misc{three, title = {never closed' }]);
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
    expect(unread).toEqual([{ line: 2, beginning: '{"type":"book"}' }]);
    expect(() => readImport('json', 'no')).toThrow('no JSON');
  });
});

describe('Zotero RDF', () => {
  const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:z="http://www.zotero.org/namespaces/export#"
 xmlns:bib="http://purl.org/net/biblio#" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:foaf="http://xmlns.com/foaf/0.1/">
  <bib:Document rdf:about="http://arxiv.org/abs/2606.13392">
    <z:itemType>preprint</z:itemType>
    <bib:authors><rdf:Seq>
      <rdf:li><foaf:Person><foaf:surname>Lovelace</foaf:surname><foaf:givenName>Ada</foaf:givenName></foaf:Person></rdf:li>
      <rdf:li><foaf:Person><foaf:surname>Turing</foaf:surname><foaf:givenName>Alan</foaf:givenName></foaf:Person></rdf:li>
    </rdf:Seq></bib:authors>
    <dcterms:isReferencedBy rdf:resource="#item_7"/>
    <link:link xmlns:link="http://purl.org/rss/1.0/modules/link/" rdf:resource="#item_8"/>
    <dc:subject>computing</dc:subject>
    <dc:subject><z:AutomaticTag><rdf:value>Computer Science</rdf:value></z:AutomaticTag></dc:subject>
    <dc:title>On Engines &amp; Numbers</dc:title>
    <dcterms:abstract>We compute.</dcterms:abstract>
    <dc:date>2026-06-09</dc:date>
    <dc:identifier><dcterms:URI><rdf:value>http://arxiv.org/abs/2606.13392</rdf:value></dcterms:URI></dc:identifier>
    <dc:identifier>DOI 10.1234/ABC</dc:identifier>
  </bib:Document>
  <bib:Memo rdf:about="#item_7"><rdf:value>&lt;p&gt;A &lt;b&gt;good&lt;/b&gt; one.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;first&lt;/li&gt;&lt;/ul&gt;</rdf:value></bib:Memo>
  <z:Attachment rdf:about="#item_8"><z:itemType>attachment</z:itemType><dc:title>PDF</dc:title></z:Attachment>
  <z:Collection rdf:about="#collection_1"><dc:title>Thesis</dc:title><dcterms:hasPart rdf:resource="http://arxiv.org/abs/2606.13392"/></z:Collection>
</rdf:RDF>`;

  it('reads items with tags, notes and collections', () => {
    expect(readImport('rdf', rdf).entries).toEqual([
      {
        line: 1,
        title: 'On Engines & Numbers',
        authors: ['Ada Lovelace', 'Alan Turing'],
        arxivId: '2606.13392',
        doi: '10.1234/abc',
        publishedOn: '2026-06-09',
        abstract: 'We compute.',
        tags: ['computing', 'Computer Science', 'Thesis'],
        notes: ['A **good** one.\n\n- first'],
        highlights: [],
        file: null,
      },
    ]);
  });

  it.each(['', 'no xml', '<html/>'])('refuses %j', (text) => {
    expect(() => readImport('rdf', text)).toThrow('unreadable-file');
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
          { text: 'First, with "quotes"\nand a second line', note: 'So true' },
          { text: 'Second', note: null },
        ],
      },
    ]);
    expect(unread).toMatchObject([{ line: 5 }]);
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
