import type { BatchItem } from '../../shared/contract/port.ts';
import type { FailureKind } from '../../shared/failure/failure.ts';
import { fail } from '../../shared/failure/failure.ts';
import { toFailure } from '../../shared/failure/to-failure.ts';
import { figureUrls, type PageText } from '../../shared/library/page-text.ts';
import { type Arxiv, headOf } from '../arxiv/arxiv.ts';
import { readPictureHead } from '../feed/picture-head.ts';
import type { KeptFiles } from '../files/kept-files.ts';
import type { Picture, PictureSource } from '../files/picture-queue.ts';
import type { Progress } from '../files/receive-part.ts';

export interface FigureMeans {
  readonly arxiv: Pick<Arxiv, 'get' | 'pages'>;
  readonly feed: PictureSource;
  readonly files: KeptFiles;
  store(items: readonly BatchItem[]): Promise<unknown>;
}

const mostFigures = 60;
const mostBytes = 8 * 1_000 * 1_000;
const mostPixels = 50 * 1_000 * 1_000;
/** The figure cannot be had; the others can. */
const isOnlyItsOwn: ReadonlySet<FailureKind> = new Set([
  'not-found',
  'malformed',
  'too-large',
  'forbidden-address',
]);

/**
 * Fetches and keeps the figures of a text, one after the other; one that cannot be had is left out.
 * @throws FailureError when no further one could be had either, such as without a network.
 */
export async function keepFigures(
  means: FigureMeans,
  { paper, blocks }: PageText,
  signal: AbortSignal,
  progress: Progress,
): Promise<void> {
  let received = 0;
  for (const url of figureUrls(blocks).slice(0, mostFigures)) {
    try {
      const { bytes, type, width, height } = await figureAt(means, url, signal);
      const sha256 = await means.files.keep(bytes);
      received += bytes.length;
      progress(received, null);
      const picture = { url, paper, sha256, type, bytes: bytes.length, width, height, figure: true };
      await means.store([{ kind: 'picture', picture }]);
    } catch (thrown) {
      if (!isOnlyItsOwn.has(toFailure(thrown).kind)) throw thrown;
    }
  }
}

/** arXiv's figures go by its gate; all others must come from the hosts that pictures may come from. */
async function figureAt({ arxiv, feed }: FigureMeans, url: string, signal: AbortSignal): Promise<Picture> {
  const address = new URL(url);
  const isArxiv = address.origin === arxiv.pages.origin || /^(www\.)?arxiv\.org$/.test(address.hostname);
  if (!isArxiv) return feed.picture(url, signal);
  const accept = { Accept: 'image/png, image/jpeg, image/webp, image/gif' };
  const bytes = await arxiv.get(address, accept, signal, ({ body }) => headOf(body, mostBytes + 1));
  if (bytes.length > mostBytes) return fail('too-large', `a figure of more than ${mostBytes} bytes`);
  const head = readPictureHead(bytes);
  if (head === null) return fail('malformed', 'no picture that is known');
  if (head.width * head.height > mostPixels)
    return fail('too-large', `${head.width} × ${head.height} pixels`);
  return { bytes, ...head };
}
