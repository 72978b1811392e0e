import type { DefaultTreeAdapterTypes } from 'parse5';

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;

export const isElement = (node: Node): node is Element => 'tagName' in node;

export function attribute(element: Element, name: string): string | null {
  return element.attrs.find((attr) => attr.name === name)?.value ?? null;
}

export function classesOf(element: Element): readonly string[] {
  return (attribute(element, 'class') ?? '').split(/\s+/);
}

export const hasClass = (element: Element, name: string): boolean => classesOf(element).includes(name);

/** Whatever lies deeper than this is not looked at: no paper does, and no page may exhaust the stack. */
const deepest = 200;

/** All elements below one, in order, that a test takes; what it takes is not searched any further. */
export function findAll(root: Element, test: (element: Element) => boolean, depth = 0): Element[] {
  if (depth > deepest) return [];
  return root.childNodes
    .filter(isElement)
    .flatMap((child) => (test(child) ? [child] : findAll(child, test, depth + 1)));
}

export const findFirst = (root: Element, test: (element: Element) => boolean): Element | null =>
  findAll(root, test)[0] ?? null;

/** The text of an element, white space as it stands there. */
export function textOf(node: Node, depth = 0): string {
  if ('value' in node) return node.value;
  if (!isElement(node) || depth > deepest) return '';
  return node.childNodes.map((child) => textOf(child, depth + 1)).join('');
}

export { deepest };
