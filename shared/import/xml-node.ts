import { XMLParser } from 'fast-xml-parser';

/** An element as the XML parser gives it: a text, or an object of attributes (`@…`), text and children. */
export type Node = unknown;

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  captureMetaData: true,
});

/** Parses XML, whose characters are named or stand as they are. @throws whatever the parser throws at what is none. */
export const parsedXml = (text: string): Node => parser.parse(text);

/** Writes out the characters that XML gives by number: the parser knows them by name only. */
export function withoutReferences(text: string): string {
  return text.replace(/&#(x[0-9a-f]{1,6}|\d{1,7});/gi, (whole, digits: string) => {
    const code = Number(/^x/i.test(digits) ? `0${digits}` : digits);
    if (code === 0x26) return '&amp;';
    if (code === 0x3c) return '&lt;';
    // A line break would shift the lines after it.
    if (code < 0x20) return ' ';
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** All children of a name, in their order. */
export function all(node: Node, name: string): readonly Node[] {
  const found = member(node, name);
  if (found === undefined) return [];
  return Array.isArray(found) ? found : [found];
}

/** Every child element with its name, in no particular order. */
export function elementsOf(node: Node): readonly { readonly name: string; readonly node: Node }[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.keys(node)
    .filter((name) => !name.startsWith('@') && name !== '#text')
    .flatMap((name) => all(node, name).map((child) => ({ name, node: child })));
}

/** Where an element with children or attributes begins in its text, UTF-16 units; 0 where that is not known. */
export function startOf(node: Node): number {
  if (typeof node !== 'object' || node === null) return 0;
  // The parser keeps it under a symbol, its only one.
  const [place] = Object.getOwnPropertySymbols(node);
  const start = place === undefined ? 0 : member(Reflect.get(node, place), 'startIndex');
  return typeof start === 'number' ? start : 0;
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
