import { parse, parseFragment } from 'parse5';
import type { Block, FigureImage, Inline } from '../../shared/library/page-text.ts';
import { inTurns, piecesOfPage } from './in-pieces.ts';
import { isInline, runsOf, runsOfNodes, texOf } from './latexml-runs.ts';
import { formulasOf, isEquation, rowsOf } from './latexml-tables.ts';
import {
  attribute,
  classesOf,
  deepest,
  type Element,
  findAll,
  findFirst,
  hasClass,
  isElement,
  type Node,
  textOf,
} from './latexml-tree.ts';
import { tidyRuns } from './runs.ts';

/** The text of arXiv's HTML page, and the version it says it is of. */
export interface PageOfLatexml {
  readonly blocks: readonly Block[];
  readonly version: string | null;
}

const left = new Set([
  'script',
  'style',
  'nav',
  'header',
  'footer',
  'button',
  'form',
  'svg',
  'object',
  'iframe',
]);
const leftClasses = [
  'ltx_authors',
  'ltx_dates',
  'ltx_TOC',
  'ltx_page_navbar',
  'ltx_ERROR',
  'ltx_rdf',
  'ltx_pagination',
];
const mostBlocks = 20_000;

/**
 * Reads a page that LaTeXML made into typed blocks, piece by piece, so that it holds nobody up.
 * @param address where the page is, for its relative pictures.
 * @returns `null` when the page holds no such document, as arXiv's "no HTML for this paper" does not.
 */
export async function readLatexml(html: string, address: URL): Promise<PageOfLatexml | null> {
  const [first = '', ...others] = piecesOfPage(html);
  const root = parse(first).childNodes.find(isElement);
  const article = root === undefined ? null : findFirst(root, (element) => hasClass(element, 'ltx_document'));
  if (root === undefined || article === null) return null;
  const reading: Reading = { blocks: [], base: baseOf(root, address), anchor: null };
  readInside(article, reading, 0);
  await inTurns(others, (piece) => readPiece(piece, reading));
  return { blocks: reading.blocks.slice(0, mostBlocks), version: versionOf(root, address) };
}

/** The end of the article in the last piece ends its frame here too, and what follows is left out. */
function readPiece(piece: string, reading: Reading): void {
  const frame = parseFragment(`<article>${piece}`).childNodes.find(isElement);
  if (frame !== undefined && reading.blocks.length < mostBlocks) readInside(frame, reading, 0);
}

/** What has been read so far, and the anchor that the next block takes over from what it lies in. */
interface Reading {
  readonly blocks: Block[];
  readonly base: URL;
  anchor: string | null;
}

function baseOf(root: Element, address: URL): URL {
  const named = findFirst(root, ({ tagName }) => tagName === 'base');
  const href = named === null ? null : attribute(named, 'href');
  const asFolder = `${address.href.replace(/[?#].*$/, '').replace(/\/$/, '')}/`;
  return href !== null && URL.canParse(href, address.href) ? new URL(href, address) : new URL(asFolder);
}

function versionOf(root: Element, address: URL): string | null {
  const stamp = findFirst(root, (element) => attribute(element, 'id') === 'watermark-tr');
  const said = `${address.pathname} ${stamp === null ? '' : textOf(stamp)}`;
  return /\d(v\d+)\b/.exec(said)?.[1] ?? null;
}

function readInside(element: Element, reading: Reading, depth: number): void {
  if (depth > deepest) return;
  let line: Node[] = [];
  const endLine = (): void => {
    const runs = runsOfNodes(line);
    line = [];
    if (runs.length > 0) put(reading, { kind: 'paragraph', id: null, runs });
  };
  for (const child of element.childNodes) {
    if (!isElement(child) || isInline(child)) {
      line.push(child);
      continue;
    }
    endLine();
    readBlock(child, reading, depth + 1);
  }
  endLine();
}

function put(reading: Reading, block: Block): void {
  reading.blocks.push({ ...block, id: reading.anchor ?? block.id });
  reading.anchor = null;
}

function readBlock(element: Element, reading: Reading, depth: number): void {
  const { tagName } = element;
  const classes = classesOf(element);
  const id = attribute(element, 'id');
  if (left.has(tagName) || leftClasses.some((name) => classes.includes(name))) return;
  const heading = /^h([1-6])$/.exec(tagName);
  if (heading !== null) {
    const runs = runsOf(element);
    if (runs.length > 0)
      put(reading, { kind: 'heading', id, level: levelOf(element, Number(heading[1])), runs });
  } else if (isEquation(element)) {
    for (const formula of formulasOf(element)) put(reading, formula);
  } else if (tagName === 'math') {
    put(reading, { kind: 'formula', id, tex: texOf(element).trim(), label: null });
  } else if (tagName === 'figure') {
    for (const block of figureBlocks(element, reading.base)) put(reading, block);
  } else if (tagName === 'table' || classes.includes('ltx_tabular')) {
    put(reading, { kind: 'table', id, rows: rowsOf(element), caption: [] });
  } else if (tagName === 'ul' || tagName === 'ol' || tagName === 'dl') {
    put(reading, { kind: 'list', id, ordered: tagName === 'ol', items: itemsOf(element, 0) });
  } else if (tagName === 'pre' || classes.includes('ltx_listing')) {
    put(reading, { kind: 'code', id, text: listingOf(element) });
  } else if (tagName === 'blockquote') {
    put(reading, { kind: 'quote', id, runs: runsOf(element) });
  } else if (tagName === 'p') {
    const runs = runsOf(element);
    if (runs.length > 0) put(reading, { kind: 'paragraph', id, runs });
  } else if (tagName === 'img') {
    put(reading, { kind: 'figure', id, images: imagesOf(element, reading.base), caption: [] });
  } else {
    reading.anchor ??= id;
    readInside(element, reading, depth);
  }
}

/** The abstract's heading is as deep as a section's, whatever the page makes it look like. */
function levelOf(element: Element, written: number): number {
  if (hasClass(element, 'ltx_title_document')) return 1;
  return hasClass(element, 'ltx_title_abstract') ? 2 : Math.max(2, written);
}

function figureBlocks(element: Element, base: URL): Block[] {
  const id = attribute(element, 'id');
  const captions = findAll(element, ({ tagName }) => tagName === 'figcaption').map(runsOf);
  const caption = joined(captions);
  const tables = findAll(element, (each) => hasClass(each, 'ltx_tabular') || each.tagName === 'table');
  if (hasClass(element, 'ltx_table') || (tables.length > 0 && imagesOf(element, base).length === 0)) {
    return tables.map((table, at) => ({
      kind: 'table',
      id: at === 0 ? id : null,
      rows: rowsOf(table),
      caption: at === 0 ? caption : [],
    }));
  }
  const listings = findAll(element, (each) => hasClass(each, 'ltx_listing') || each.tagName === 'pre');
  if (listings.length > 0) {
    const heading: Block[] = caption.length === 0 ? [] : [{ kind: 'paragraph', id, runs: caption }];
    return [
      ...heading,
      ...listings.map((each): Block => ({ kind: 'code', id: null, text: listingOf(each) })),
    ];
  }
  const images = imagesOf(element, base);
  return images.length === 0 && caption.length === 0 ? [] : [{ kind: 'figure', id, images, caption }];
}

function joined(captions: readonly Inline[][]): Inline[] {
  return tidyRuns(captions.flatMap((runs) => [...runs, { kind: 'text' as const, text: ' ' }]));
}

function imagesOf(element: Element, base: URL): FigureImage[] {
  const found = element.tagName === 'img' ? [element] : findAll(element, ({ tagName }) => tagName === 'img');
  return found.flatMap((image) => {
    const source = attribute(image, 'src') ?? '';
    if (source === '' || source.startsWith('data:') || !URL.canParse(source, base.href)) return [];
    const said = attribute(image, 'alt') ?? '';
    const alt = said === 'Refer to caption' ? '' : said;
    return [{ url: new URL(source, base).href, sha256: null, alt }];
  });
}

type Items = Extract<Block, { kind: 'list' }>['items'];

function itemsOf(list: Element, depth: number): Items {
  const isItem = ({ tagName }: Element): boolean => ['li', 'dt', 'dd'].includes(tagName);
  const isList = ({ tagName }: Element): boolean => ['ul', 'ol', 'dl'].includes(tagName);
  return findAll(list, isItem).flatMap((item) => {
    const tag = item.childNodes.filter(isElement).find((child) => hasClass(child, 'ltx_tag'));
    const label = tag === undefined ? '' : textOf(tag).trim();
    const nested = depth > 8 ? [] : findAll(item, isList);
    const runs = runsOfNodes(item.childNodes.filter((child) => child !== tag));
    const id = attribute(item, 'id');
    return [
      { id, label: label === '' || label === '•' ? null : label, depth, runs },
      ...nested.flatMap((each) => itemsOf(each, depth + 1)),
    ];
  });
}

function listingOf(element: Element): string {
  const lines = findAll(element, (each) => hasClass(each, 'ltx_listingline'));
  const text = lines.length === 0 ? textOf(element) : lines.map((line) => textOf(line)).join('\n');
  return text.replace(/\n+$/, '');
}
