/** An element as the XML parser gives it: a text, or an object of attributes (`@…`), text and children. */
export type Node = unknown;

/** All children of a name, in their order. */
export function all(node: Node, name: string): readonly Node[] {
  const found = member(node, name);
  if (found === undefined) return [];
  return Array.isArray(found) ? found : [found];
}

/** Every child element with its name. */
export function elementsOf(node: Node): readonly { readonly name: string; readonly node: Node }[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.keys(node)
    .filter((name) => !name.startsWith('@') && name !== '#text')
    .flatMap((name) => all(node, name).map((child) => ({ name, node: child })));
}

/** The text of the first child of a name, or of the element itself for an empty name; empty where there is none. */
export function textAt(node: Node, name: string): string {
  const found = name === '' ? node : all(node, name)[0];
  if (typeof found === 'string') return found;
  const inner = member(found, '#text');
  return typeof inner === 'string' ? inner : '';
}

export function attribute(node: Node, name: string): string {
  const value = member(node, `@${name}`);
  return typeof value === 'string' ? value : '';
}

function member(node: Node, name: string): unknown {
  return typeof node === 'object' && node !== null && !Array.isArray(node)
    ? Object.entries(node).find(([key]) => key === name)?.[1]
    : undefined;
}
