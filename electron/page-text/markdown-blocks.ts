import type { List, Paragraph, PhrasingContent, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mathFromMarkdown } from 'mdast-util-math';
import { gfm } from 'micromark-extension-gfm';
import { math } from 'micromark-extension-math';
import { type Block, type Inline, textOfRuns } from '../../shared/library/page-text.ts';
import { inTurns, piecesOfMarkdown } from './in-pieces.ts';
import { withReferences } from './markdown-references.ts';
import { runsOfMarkdown } from './markdown-runs.ts';

/** A text without its page: shorter than this it is none. */
const leastLength = 400;

/**
 * Whether the feed sent the shell of its own page in place of a paper's Markdown, which it does for papers
 * that arXiv has no HTML of.
 */
export function isPageShell(text: string): boolean {
  const head = text.slice(0, 2_000).trimStart().toLowerCase();
  return head.startsWith('<') || text.trim().length < leastLength || !/^#{1,6} \S/m.test(text);
}

/**
 * Reads a paper's Markdown into typed blocks, piece by piece, so that it holds nobody up.
 * @param base where relative pictures are.
 */
export async function readMarkdown(text: string, base: URL): Promise<Block[]> {
  const blocks: Block[] = [];
  await inTurns(piecesOfMarkdown(text), (piece) => {
    const { children } = fromMarkdown(piece, {
      extensions: [gfm(), math()],
      mdastExtensions: [gfmFromMarkdown(), mathFromMarkdown()],
    });
    for (const node of children) for (const block of blocksOf(node, base)) join(blocks, block);
  });
  return withReferences(blocks.filter((block) => block.kind !== 'paragraph' || block.runs.length > 0));
}

function blocksOf(node: RootContent, base: URL): Block[] {
  switch (node.type) {
    case 'heading':
      return [{ kind: 'heading', id: null, level: node.depth, runs: runsOfMarkdown(node.children) }];
    case 'paragraph':
      return paragraphBlocks(node, base);
    case 'math':
      return [{ kind: 'formula', id: null, tex: node.value.trim(), label: null }];
    case 'code':
      return [{ kind: 'code', id: null, text: node.value }];
    case 'blockquote':
      return node.children.flatMap((child) =>
        blocksOf(child, base).map(
          (block): Block => (block.kind === 'paragraph' ? { ...block, kind: 'quote' } : block),
        ),
      );
    case 'list':
      return [{ kind: 'list', id: null, ordered: node.ordered === true, items: itemsOf(node, 0) }];
    case 'table':
      return [{ kind: 'table', id: null, rows: rowsOf(node), caption: [] }];
    default:
      return [];
  }
}

/** A picture or a displayed formula alone in a paragraph is a block of its own. */
function paragraphBlocks({ children }: Paragraph, base: URL): Block[] {
  const [only, ...others] = children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  if (only !== undefined && others.length === 0) {
    if (only.type === 'image') {
      const images = URL.canParse(only.url, base.href)
        ? [{ url: new URL(only.url, base).href, sha256: null, alt: only.alt ?? '' }]
        : [];
      return [{ kind: 'figure', id: null, images, caption: [] }];
    }
    if (only.type === 'inlineMath')
      return [{ kind: 'formula', id: null, tex: only.value.trim(), label: null }];
  }
  return [{ kind: 'paragraph', id: null, runs: runsOfMarkdown(children) }];
}

type Items = Extract<Block, { kind: 'list' }>['items'];

function itemsOf(list: List, depth: number): Items {
  return list.children.flatMap((item) => {
    const lines = item.children.flatMap((child): PhrasingContent[] =>
      child.type === 'paragraph' ? child.children : [],
    );
    const nested = depth > 8 ? [] : item.children.filter((child) => child.type === 'list');
    return [
      { id: null, label: null, depth, runs: runsOfMarkdown(lines) },
      ...nested.flatMap((child) => itemsOf(child, depth + 1)),
    ];
  });
}

function rowsOf(table: Table): Extract<Block, { kind: 'table' }>['rows'] {
  return table.children.map((row, at) =>
    row.children.map((cell) => ({
      runs: runsOfMarkdown(cell.children),
      header: at === 0,
      columns: 1,
      rows: 1,
    })),
  );
}

/** A line in italics before a table or behind a picture is its caption. */
function join(blocks: Block[], block: Block): void {
  const last = blocks.at(-1);
  const [lastCaption, caption] = [captionOf(last), captionOf(block)];
  if (
    block.kind === 'table' &&
    last !== undefined &&
    lastCaption !== null &&
    /^Table/.test(textOfRuns(lastCaption))
  ) {
    blocks[blocks.length - 1] = { ...block, caption: lastCaption };
  } else if (last?.kind === 'figure' && last.caption.length === 0 && caption !== null) {
    blocks[blocks.length - 1] = { ...last, caption };
  } else blocks.push(block);
}

function captionOf(block: Block | undefined): Inline[] | null {
  if (block?.kind !== 'paragraph') return null;
  const isItalic = block.runs.every(
    (run) => run.kind === 'math' || (run.kind === 'emphasis' && run.style === 'italic'),
  );
  if (!isItalic || !/^(Figure|Fig\.|Table|Algorithm)\s/.test(textOfRuns(block.runs))) return null;
  return block.runs.map((run) => (run.kind === 'emphasis' ? { kind: 'text', text: run.text } : run));
}
