import { describe, expect, it } from 'vitest';
import { readImport } from './read-import.ts';

/** As Zotero writes it with notes and files, about made-up items. */
const rdf = `<rdf:RDF
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns:z="http://www.zotero.org/namespaces/export#"
 xmlns:bib="http://purl.org/net/biblio#"
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:dcterms="http://purl.org/dc/terms/"
 xmlns:foaf="http://xmlns.com/foaf/0.1/"
 xmlns:link="http://purl.org/rss/1.0/modules/link/"
 xmlns:prism="http://prismstandard.org/namespaces/1.2/basic/">
    <rdf:Description rdf:about="http://arxiv.org/abs/2606.13392">
        <z:itemType>preprint</z:itemType>
        <bib:authors>
            <rdf:Seq>
                <rdf:li>
                    <foaf:Person>
                        <foaf:surname>Lovelace</foaf:surname>
                        <foaf:givenName>Ada</foaf:givenName>
                    </foaf:Person>
                </rdf:li>
                <rdf:li><foaf:Person><foaf:surname>Turing</foaf:surname><foaf:givenname>Alan</foaf:givenname></foaf:Person></rdf:li>
            </rdf:Seq>
        </bib:authors>
        <dcterms:isReferencedBy rdf:resource="#item_7"/>
        <dcterms:isReferencedBy rdf:resource="#item_9"/>
        <link:link rdf:resource="#item_8"/>
        <link:link rdf:resource="#item_10"/>
        <dc:subject>computing</dc:subject>
        <dc:subject>
           <z:AutomaticTag><rdf:value>Computer Science &#8211; Engines</rdf:value></z:AutomaticTag>
        </dc:subject>
        <dc:subject>
           <dcterms:LCC><rdf:value>QA 76</rdf:value></dcterms:LCC>
        </dc:subject>
        <dc:title>On Engines &amp; Numbers</dc:title>
        <dcterms:abstract>We compute.</dcterms:abstract>
        <dc:date>2026-06-09</dc:date>
        <dc:identifier>
            <dcterms:URI><rdf:value>http://arxiv.org/abs/2606.13392</rdf:value></dcterms:URI>
        </dc:identifier>
        <z:archiveID>arXiv:2606.13392</z:archiveID>
    </rdf:Description>
    <bib:Memo rdf:about="#item_7"><rdf:value>&lt;p&gt;A &lt;b&gt;good&lt;/b&gt; one.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;first&lt;/li&gt;&lt;/ul&gt;</rdf:value></bib:Memo>
    <bib:Memo rdf:about="#item_9"><rdf:value>&lt;p&gt;Another.&lt;/p&gt;</rdf:value></bib:Memo>
    <z:Attachment rdf:about="#item_8">
        <z:itemType>attachment</z:itemType>
        <rdf:resource rdf:resource="files/8/Lovelace and Turing - 2026 - On Engines &amp; Numbers.pdf"/>
        <dc:title>Full Text PDF</dc:title>
        <link:type>application/pdf</link:type>
    </z:Attachment>
    <z:Attachment rdf:about="#item_10">
        <z:itemType>attachment</z:itemType>
        <dc:identifier><dcterms:URI><rdf:value>https://arxiv.org/pdf/2606.13392</rdf:value></dcterms:URI></dc:identifier>
        <dc:title>a link</dc:title>
    </z:Attachment>
    <bib:Article rdf:about="#item_20">
        <z:itemType>journalArticle</z:itemType>
        <dcterms:isPartOf>
            <bib:Journal>
                <dc:title>Journal of Engines</dc:title>
                <dc:identifier>DOI 10.1234/ABC</dc:identifier>
                <dc:identifier>ISSN 1234-5678</dc:identifier>
            </bib:Journal>
        </dcterms:isPartOf>
        <dc:title>An Article</dc:title>
    </bib:Article>
    <bib:Article rdf:about="#item_21">
        <z:itemType>journalArticle</z:itemType>
        <dcterms:isPartOf rdf:resource="urn:issn:9999-0000"/>
        <dc:title>Another Article</dc:title>
    </bib:Article>
    <bib:Journal rdf:about="urn:issn:9999-0000">
        <dc:title>A Journal</dc:title>
        <dc:identifier>DOI 10.5678/xyz</dc:identifier>
    </bib:Journal>
    <z:Attachment rdf:about="#item_30">
        <z:itemType>attachment</z:itemType>
        <rdf:resource rdf:resource="files/30/Loose.pdf"/>
        <dc:title>Loose.pdf</dc:title>
        <link:type>application/pdf</link:type>
    </z:Attachment>
    <bib:Memo rdf:about="#item_40">
        <z:itemType>note</z:itemType>
        <rdf:value>&lt;p&gt;A note by itself.&lt;/p&gt;</rdf:value>
    </bib:Memo>
    <z:Collection rdf:about="#collection_1">
        <dc:title>Thesis</dc:title>
        <dcterms:hasPart rdf:resource="#collection_2"/>
        <dcterms:hasPart rdf:resource="http://arxiv.org/abs/2606.13392"/>
    </z:Collection>
    <z:Collection rdf:about="#collection_2">
        <dc:title>Methods</dc:title>
        <dcterms:hasPart rdf:resource="http://arxiv.org/abs/2606.13392"/>
        <dcterms:hasPart rdf:resource="#item_30"/>
        <dcterms:hasPart rdf:resource="#collection_1"/>
    </z:Collection>
</rdf:RDF>`;

const lineOf = (words: string): number => rdf.slice(0, rdf.indexOf(words)).split('\n').length;

describe('Zotero RDF', () => {
  const { entries, unread } = readImport('rdf', rdf);

  it('reads an item with its tags, notes, collections and files', () => {
    expect(entries[0]).toEqual({
      line: 10,
      title: 'On Engines & Numbers',
      authors: ['Ada Lovelace', 'Alan Turing'],
      arxivId: '2606.13392',
      doi: null,
      publishedOn: '2026-06-09',
      abstract: 'We compute.',
      tags: ['computing', 'Computer Science – Engines'],
      collections: expect.arrayContaining([['Thesis', 'Methods']]),
      notes: ['A **good** one.\n\n- first', 'Another.'],
      highlights: [],
      attached: ['files/8/Lovelace and Turing - 2026 - On Engines & Numbers.pdf'],
      file: null,
    });
  });

  it('finds the DOI of an article in its journal, and takes no journal for an item', () => {
    expect(entries.slice(1, 3)).toMatchObject([
      { line: lineOf('rdf:about="#item_20"'), title: 'An Article', doi: '10.1234/abc' },
      { title: 'Another Article', doi: '10.5678/xyz' },
    ]);
    expect(entries).toHaveLength(4);
  });

  it('takes a PDF of no item as one of its own, and says of a note that it has none', () => {
    expect(entries[3]).toMatchObject({ title: 'Loose', attached: ['files/30/Loose.pdf'] });
    expect(unread).toEqual([
      { line: lineOf('rdf:about="#item_40"'), beginning: 'A note by itself.', why: 'lone-note' },
    ]);
  });

  it('ends at collections that hold each other', () => {
    expect(entries[3]?.collections).toEqual([['Thesis', 'Methods']]);
  });

  it.each(['', 'no xml', '<html/>'])('refuses %j', (text) => {
    expect(() => readImport('rdf', text)).toThrow('unreadable-file');
  });
});
