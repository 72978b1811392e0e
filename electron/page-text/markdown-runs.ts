import type { PhrasingContent } from 'mdast';
import { pageAddress } from '../../shared/feed/address.ts';
import type { Inline } from '../../shared/library/page-text.ts';
import { tidyRuns } from './runs.ts';

type Style = 'plain' | 'italic' | 'bold';

/** The runs of a line of Markdown. */
export const runsOfMarkdown = (nodes: readonly PhrasingContent[]): Inline[] =>
  tidyRuns(nodes.flatMap((node) => runsAt(node, 'plain', 0)));

const deepest = 40;

function runsAt(node: PhrasingContent, style: Style, depth: number): Inline[] {
  if (depth > deepest) return [];
  const inside = (children: readonly PhrasingContent[], inner: Style): Inline[] =>
    children.flatMap((child) => runsAt(child, inner, depth + 1));
  switch (node.type) {
    case 'text':
      return style === 'plain'
        ? [{ kind: 'text', text: node.value }]
        : [{ kind: 'emphasis', style, text: node.value }];
    case 'emphasis':
      return inside(node.children, 'italic');
    case 'strong':
      return inside(node.children, 'bold');
    case 'delete':
      return inside(node.children, style);
    case 'inlineCode':
      return [{ kind: 'emphasis', style: 'code', text: node.value }];
    case 'inlineMath':
      return [{ kind: 'math', tex: node.value }];
    case 'break':
      return [{ kind: 'text', text: ' ' }];
    case 'link':
      return [linkTo(node.url, inside(node.children, 'plain'))];
    default:
      // Pictures in a line, footnotes and raw HTML say nothing that can be read.
      return [];
  }
}

function linkTo(url: string, label: readonly Inline[]): Inline {
  const text = label.map((run) => (run.kind === 'math' ? run.tex : run.text)).join('');
  const target = /#([\w.:-]+)$/.exec(url)?.[1];
  if (target?.startsWith('bib.') === true) return { kind: 'citation', text, target };
  if (url.startsWith('#') && target !== undefined) return { kind: 'reference', text, target };
  const href = pageAddress(url);
  return href === null ? { kind: 'text', text } : { kind: 'link', text, href };
}
