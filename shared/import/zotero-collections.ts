import { plainText } from '../citation/person-name.ts';
import type { CollectionPath } from './entry.ts';
import { all, attribute, type Node, textAt } from './xml-node.ts';

/** The collections of each item of Zotero's RDF, by the item's name there, as the names that lead to them. */
export function collectionsByItem(root: Node): ReadonlyMap<string, readonly CollectionPath[]> {
  const nodes = new Map(all(root, 'z:Collection').map((node) => [attribute(node, 'rdf:about'), node]));
  const parents = new Map<string, string>();
  for (const [name, node] of nodes) {
    for (const part of partsOf(node)) if (nodes.has(part)) parents.set(part, name);
  }
  const found = new Map<string, CollectionPath[]>();
  for (const [name, node] of nodes) {
    const path = pathTo(name, nodes, parents);
    if (path.length === 0) continue;
    for (const part of partsOf(node)) {
      if (!nodes.has(part)) found.set(part, [...(found.get(part) ?? []), path]);
    }
  }
  return found;
}

const partsOf = (node: Node): string[] =>
  all(node, 'dcterms:hasPart').map((part) => attribute(part, 'rdf:resource'));

function pathTo(
  name: string,
  nodes: ReadonlyMap<string, Node>,
  parents: ReadonlyMap<string, string>,
): CollectionPath {
  const path: string[] = [];
  const walked = new Set<string>();
  for (let at: string | undefined = name; at !== undefined && !walked.has(at); at = parents.get(at)) {
    walked.add(at);
    const title = plainText(textAt(nodes.get(at), 'dc:title'));
    if (title !== '') path.unshift(title);
  }
  return path;
}
