import type { BatchItem } from '../../shared/contract/port.ts';
import { type FailureKind, fail } from '../../shared/failure/failure.ts';
import { toFailure } from '../../shared/failure/to-failure.ts';
import { isOwnPaper, type PaperId } from '../../shared/library/ids.ts';
import type { PageText } from '../../shared/library/page-text.ts';
import { type Arxiv, headOf } from '../arxiv/arxiv.ts';
import type { FetchPart } from '../files/download-queue.ts';
import { type FigureMeans, keepFigures } from './keep-figures.ts';
import { readLatexml } from './latexml-blocks.ts';
import { isPageShell, readMarkdown } from './markdown-blocks.ts';

export interface TextMeans extends FigureMeans {
  readonly arxiv: Arxiv;
  /** The part of the feed client that fetches papers as Markdown. */
  readonly feed: FigureMeans['feed'] & { markdown(paper: PaperId, signal: AbortSignal): Promise<string> };
  now(): number;
  store(items: readonly BatchItem[]): Promise<unknown>;
}

const mostHtmlBytes = 16 * 1_000 * 1_000;
/** The feed has no text of the paper, or none that can be read: arXiv's own page may. */
const asksArxiv: ReadonlySet<FailureKind> = new Set([
  'not-found',
  'malformed',
  'too-large',
  'refused',
  'server',
]);

/** Fetches the text of papers, from the feed, else from arXiv's HTML, and then the figures it speaks of. */
export function fetchText(means: TextMeans): FetchPart {
  return async ({ paper, signal, progress }) => {
    if (isOwnPaper(paper)) fail('not-found', 'a paper of one’s own has no page');
    const text = (await fromFeed(means, paper, signal)) ?? (await fromArxiv(means, paper, signal));
    if (text === null) return fail('not-found', 'neither the feed nor arXiv has the text of this paper');
    await means.store([{ kind: 'page-text', text: { ...text, fetchedAt: means.now() } }]);
    await keepFigures(means, { ...text, fetchedAt: means.now() }, signal, progress);
  };
}

type Fetched = Omit<PageText, 'fetchedAt'>;

async function fromFeed(
  { arxiv, feed }: TextMeans,
  paper: PaperId,
  signal: AbortSignal,
): Promise<Fetched | null> {
  try {
    const markdown = await feed.markdown(paper, signal);
    if (isPageShell(markdown)) return null;
    const blocks = await readMarkdown(markdown, new URL(`${arxiv.pages.base}/html/${paper}/`));
    return { paper, source: 'feed-markdown', version: null, blocks };
  } catch (thrown) {
    if (asksArxiv.has(toFailure(thrown).kind)) return null;
    throw thrown;
  }
}

async function fromArxiv({ arxiv }: TextMeans, paper: PaperId, signal: AbortSignal): Promise<Fetched | null> {
  const asked = new URL(`${arxiv.pages.base}/html/${paper}`);
  try {
    const { html, url } = await arxiv.get(asked, { Accept: 'text/html' }, signal, async (answer) => ({
      html: new TextDecoder().decode(await headOf(answer.body, mostHtmlBytes)),
      url: answer.url,
    }));
    const page = await readLatexml(html, url);
    return page === null || page.blocks.length === 0
      ? null
      : { paper, source: 'arxiv-html', version: page.version, blocks: [...page.blocks] };
  } catch (thrown) {
    if (toFailure(thrown).kind === 'not-found') return null;
    throw thrown;
  }
}
