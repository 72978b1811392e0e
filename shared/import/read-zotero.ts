import { XMLParser } from 'fast-xml-parser';
import { plainText } from '../citation/person-name.ts';
import { fail } from '../failure/failure.ts';
import { dateOf } from './csl-entry.ts';
import type { ImportEntry, ReadImport } from './entry.ts';
import { doiIn, paperIn } from './find-ids.ts';
import { markdownOf } from './markdown-of.ts';
import { all, attribute, elementsOf, type Node, textAt } from './xml-node.ts';

const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@', parseTagValue: false });

/**
 * Reads Zotero's RDF: items with their tags, notes and collections; a collection becomes a tag of its items.
 * @throws FailureError `unreadable-file` when the text is no RDF.
 */
export function readZotero(text: string): ReadImport {
  const root = rootOf(text);
  const elements = elementsOf(root);
  const notes = new Map(
    all(root, 'bib:Memo').map((memo) => [
      attribute(memo, 'rdf:about'),
      markdownOf(textAt(memo, 'rdf:value')),
    ]),
  );
  const collections = new Map<string, string[]>();
  for (const collection of all(root, 'z:Collection')) {
    for (const part of all(collection, 'dcterms:hasPart')) {
      const item = attribute(part, 'rdf:resource');
      const name = plainText(textAt(collection, 'dc:title'));
      if (name !== '') collections.set(item, [...(collections.get(item) ?? []), name]);
    }
  }
  const entries = elements.flatMap(({ name, node }, index): ImportEntry[] => {
    if (name === 'bib:Memo' || name === 'z:Collection' || name.startsWith('z:Attach')) return [];
    const title = plainText(textAt(node, 'dc:title'));
    const isAttachment = textAt(node, 'z:itemType') === 'attachment';
    if (title === '' || isAttachment) return [];
    return [entryOf(node, title, index + 1, notes, collections.get(attribute(node, 'rdf:about')) ?? [])];
  });
  return { entries, unread: [] };
}

function entryOf(
  node: Node,
  title: string,
  line: number,
  notes: ReadonlyMap<string, string>,
  collections: readonly string[],
): ImportEntry {
  const identifiers = all(node, 'dc:identifier').map(
    (identifier) => textAt(identifier, '') || deepText(identifier),
  );
  const about = attribute(node, 'rdf:about');
  const described = textAt(node, 'dc:description');
  return {
    line,
    title,
    authors: peopleOf(node),
    arxivId: paperIn([about, ...identifiers, described, textAt(node, 'prism:number')]),
    doi: identifiers.map(doiIn).find((doi) => doi !== null) ?? null,
    publishedOn: dateOf(
      (/\d{4}(?:-\d{1,2}){0,2}/.exec(textAt(node, 'dc:date'))?.[0] ?? '')
        .split('-')
        .filter((part) => part !== '')
        .map(Number),
    ),
    abstract: plainText(textAt(node, 'dcterms:abstract')) || null,
    tags: [
      ...new Set([
        ...all(node, 'dc:subject').map((subject) => plainText(textAt(subject, '') || deepText(subject))),
        ...collections,
      ]),
    ].filter((tag) => tag !== ''),
    notes: all(node, 'dcterms:isReferencedBy')
      .map((reference) => notes.get(attribute(reference, 'rdf:resource')) ?? '')
      .filter((note) => note !== ''),
    highlights: [],
    file: null,
  };
}

function peopleOf(node: Node): readonly string[] {
  const authors = all(node, 'bib:authors').flatMap((list) => all(list, 'rdf:Seq'));
  return authors
    .flatMap((list) => all(list, 'rdf:li'))
    .flatMap((place) => all(place, 'foaf:Person'))
    .map((person) =>
      plainText(
        `${textAt(person, 'foaf:givenName') || textAt(person, 'foaf:givenname')} ${textAt(person, 'foaf:surname')}`,
      ),
    )
    .filter((name) => name !== '');
}

/** The value of `<dcterms:URI><rdf:value>…` and the like. */
function deepText(node: Node): string {
  for (const { node: inner } of elementsOf(node)) {
    const value = textAt(inner, 'rdf:value');
    if (value !== '') return value;
  }
  return '';
}

function rootOf(text: string): Node {
  try {
    const [root] = all(parser.parse(text), 'rdf:RDF');
    if (root !== undefined) return root;
  } catch (thrown) {
    fail('unreadable-file', 'no XML', thrown);
  }
  return fail('unreadable-file', 'no RDF of Zotero');
}
