import { pageAddress } from '../../shared/feed/address.ts';
import type { Inline } from '../../shared/library/page-text.ts';
import {
  attribute,
  classesOf,
  deepest,
  type Element,
  findFirst,
  hasClass,
  isElement,
  type Node,
  textOf,
} from './latexml-tree.ts';
import { tidyRuns } from './runs.ts';

type Style = 'plain' | 'italic' | 'bold' | 'code';

// Lists inside an item are items of their own.
const unread = new Set([
  'script',
  'style',
  'svg',
  'img',
  'button',
  'object',
  'iframe',
  'annotation',
  'ul',
  'ol',
  'dl',
]);

/** The runs inside an element. */
export function runsOf(element: Element): Inline[] {
  return tidyRuns(inside(element, 'plain', false, 0));
}

/** The runs of nodes that stand beside one another. */
export function runsOfNodes(nodes: readonly Node[]): Inline[] {
  return tidyRuns(nodes.flatMap((node) => runsAt(node, 'plain', false, 0)));
}

function inside(element: Element, style: Style, cited: boolean, depth: number): Inline[] {
  return element.childNodes.flatMap((child) => runsAt(child, style, cited, depth + 1));
}

function runsAt(node: Node, style: Style, cited: boolean, depth: number): Inline[] {
  if (depth > deepest) return [];
  if ('value' in node) return styled(node.value, style);
  if (!isElement(node) || unread.has(node.tagName)) return [];
  const classes = classesOf(node);
  if (node.tagName === 'br') return [{ kind: 'text', text: ' ' }];
  if (node.tagName === 'math') return [{ kind: 'math', tex: texOf(node) }];
  if (node.tagName === 'a') return [anchor(node, cited)];
  if (classes.includes('ltx_note_mark') || classes.includes('ltx_tag_note')) return [];
  if (classes.includes('ltx_note_content')) {
    const note = inside(node, style, cited, depth);
    return [{ kind: 'text', text: ' [' }, ...note, { kind: 'text', text: ']' }];
  }
  const runs = inside(node, styleOf(node, classes) ?? style, cited || node.tagName === 'cite', depth);
  return ['p', 'div'].includes(node.tagName) ? [...runs, { kind: 'text', text: ' ' }] : runs;
}

function styled(text: string, style: Style): Inline[] {
  if (text === '') return [];
  return style === 'plain' ? [{ kind: 'text', text }] : [{ kind: 'emphasis', style, text }];
}

function styleOf(element: Element, classes: readonly string[]): Style | null {
  if (classes.includes('ltx_font_bold') || element.tagName === 'b' || element.tagName === 'strong')
    return 'bold';
  if (classes.includes('ltx_font_typewriter') || element.tagName === 'code') return 'code';
  if (classes.includes('ltx_font_italic') || element.tagName === 'em' || element.tagName === 'i')
    return 'italic';
  return null;
}

function anchor(element: Element, cited: boolean): Inline {
  const href = attribute(element, 'href') ?? '';
  const text = textOf(element);
  const target = /#([\w.:-]+)$/.exec(href)?.[1] ?? null;
  const isInside = href.startsWith('#') || /^https:\/\/arxiv\.org\/html\/[^#]*#/.test(href);
  if (cited || target?.startsWith('bib.') === true) return { kind: 'citation', text, target };
  if (isInside && target !== null) return { kind: 'reference', text, target };
  const address = pageAddress(href);
  return address === null ? { kind: 'text', text } : { kind: 'link', text, href: address };
}

/** The TeX that LaTeXML kept beside its MathML. */
export function texOf(math: Element): string {
  const annotation = findFirst(
    math,
    (element) => element.tagName === 'annotation' && attribute(element, 'encoding') === 'application/x-tex',
  );
  return attribute(math, 'alttext') ?? (annotation === null ? textOf(math) : textOf(annotation));
}

/** Whether an element stands in a line of text. */
export function isInline(element: Element): boolean {
  const inline = ['a', 'em', 'i', 'b', 'strong', 'code', 'cite', 'sup', 'sub', 'br', 'span'];
  if (element.tagName === 'math') return attribute(element, 'display') !== 'block';
  return (
    inline.includes(element.tagName) && !hasClass(element, 'ltx_tabular') && !hasClass(element, 'ltx_listing')
  );
}
