import { plainText } from '../citation/person-name.ts';
import { fail } from '../failure/failure.ts';
import { dateOf } from './csl-entry.ts';
import { type ImportEntry, plainEntry, type ReadImport, type UnreadEntry } from './entry.ts';
import { doiIn, paperIn } from './find-ids.ts';
import { markdownOf } from './markdown-of.ts';
import { lineCounter } from './split-text.ts';
import {
  all,
  attribute,
  elementsOf,
  type Node,
  parsedXml,
  startOf,
  textAt,
  withoutReferences,
} from './xml-node.ts';
import { collectionsByItem } from './zotero-collections.ts';

/**
 * Reads Zotero's RDF: items with their tags, notes, collections and the files exported with them. A PDF that
 * belongs to no item is an entry of its own.
 * @throws FailureError `unreadable-file` when `source` is no RDF.
 */
export function readZotero(source: string): ReadImport {
  const text = withoutReferences(source);
  const root = rootOf(text);
  const named = byName(root);
  const collections = collectionsByItem(root);
  const lineAt = lineCounter(text);
  const elements = elementsOf(root)
    .map(({ node }) => ({ node, start: startOf(node), name: attribute(node, 'rdf:about') }))
    .sort((one, other) => one.start - other.start);
  const used = new Set<string>();
  const entries: ImportEntry[] = [];
  for (const { node, start, name } of elements) {
    if (!isItem(node)) continue;
    for (const part of [...linksOf(node, 'dcterms:isReferencedBy'), ...linksOf(node, 'link:link')])
      used.add(part);
    const entry = itemOf(node, lineAt(start), named);
    entries.push({ ...entry, collections: collections.get(name) ?? [] });
  }
  const unread: UnreadEntry[] = [];
  for (const { node, start, name } of elements) {
    if (isItem(node) || used.has(name)) continue;
    const line = lineAt(start);
    const title = plainText(textAt(node, 'dc:title')).replace(/\.pdf$/i, '');
    const attached = pathsOf(node);
    if (attached.length > 0) {
      entries.push(plainEntry(line, title, { attached, collections: collections.get(name) ?? [] }));
    } else if (textAt(node, 'rdf:value') !== '') {
      unread.push({ line, beginning: plainText(noteOf(node)).slice(0, 60), why: 'lone-note' });
    }
  }
  return { entries: entries.sort((one, other) => one.line - other.line), unread };
}

/** Journals and the like have no type; notes and attachments belong to an item. */
function isItem(node: Node): boolean {
  const type = textAt(node, 'z:itemType');
  return !['', 'attachment', 'note'].includes(type) && plainText(textAt(node, 'dc:title')) !== '';
}

function itemOf(node: Node, line: number, named: ReadonlyMap<string, Node>): ImportEntry {
  const identifiers = [node, ...containersOf(node, named)].flatMap(identifiersOf);
  const other = ['dc:description', 'prism:number', 'z:archiveID', 'z:archive', 'dc:coverage'];
  return plainEntry(line, plainText(textAt(node, 'dc:title')), {
    authors: peopleOf(node),
    arxivId: paperIn([
      attribute(node, 'rdf:about'),
      ...identifiers,
      ...other.map((name) => textAt(node, name)),
    ]),
    doi: identifiers.map(doiIn).find((doi) => doi !== null) ?? null,
    publishedOn: dateOf(
      (/\d{4}(?:-\d{1,2}){0,2}/.exec(textAt(node, 'dc:date'))?.[0] ?? '')
        .split('-')
        .filter((part) => part !== '')
        .map(Number),
    ),
    abstract: plainText(textAt(node, 'dcterms:abstract')) || null,
    tags: tagsOf(node),
    notes: linksOf(node, 'dcterms:isReferencedBy')
      .map((name) => noteOf(named.get(name)))
      .filter((note) => note !== ''),
    attached: linksOf(node, 'link:link').flatMap((name) => pathsOf(named.get(name))),
  });
}

/** A tag of the reader is a text, one that a translator gave stands deeper; call numbers are no tags. */
function tagsOf(node: Node): string[] {
  const subjects = all(node, 'dc:subject').filter((subject) => all(subject, 'dcterms:LCC').length === 0);
  const tags = subjects.map((subject) => plainText(textAt(subject, '') || deepText(subject)));
  return [...new Set(tags)].filter((tag) => tag !== '');
}

/** The journal or the like that an item is part of, where the DOI of an article stands. */
function containersOf(node: Node, named: ReadonlyMap<string, Node>): Node[] {
  return all(node, 'dcterms:isPartOf').flatMap((part) => {
    const there = named.get(attribute(part, 'rdf:resource'));
    return [...elementsOf(part).map((element) => element.node), ...(there === undefined ? [] : [there])];
  });
}

const identifiersOf = (node: Node): string[] =>
  all(node, 'dc:identifier').map((identifier) => textAt(identifier, '') || deepText(identifier));

const linksOf = (node: Node, name: string): string[] =>
  all(node, name).map((link) => attribute(link, 'rdf:resource'));

const noteOf = (memo: Node): string => markdownOf(textAt(memo, 'rdf:value'));

/** Where an attachment's file lies beside the RDF; none for a mere link. */
const pathsOf = (node: Node): string[] =>
  [...linksOf(node, 'rdf:resource'), ...linksOf(node, 'z:path')].filter(
    (path) => path !== '' && !/^https?:/i.test(path),
  );

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

const byName = (root: Node): ReadonlyMap<string, Node> =>
  new Map(elementsOf(root).map(({ node }) => [attribute(node, 'rdf:about'), node]));

function rootOf(text: string): Node {
  try {
    const [root] = all(parsedXml(text), 'rdf:RDF');
    if (root !== undefined) return root;
  } catch (thrown) {
    fail('unreadable-file', 'no XML', thrown);
  }
  return fail('unreadable-file', 'no RDF of Zotero');
}
