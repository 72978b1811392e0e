import type { ArxivFacts } from '../../shared/citation/arxiv-facts.ts';
import { fail } from '../../shared/failure/failure.ts';
import { toFailure } from '../../shared/failure/to-failure.ts';
import { isOwnPaper, type PaperId } from '../../shared/library/ids.ts';
import type { FeedPaper } from '../../shared/library/paper.ts';
import { plainPaper } from '../../shared/library/plain-paper.ts';
import type { Arxiv } from './arxiv.ts';
import { askFacts } from './ask-facts.ts';

export interface FindMeans {
  readonly feed: { paper(id: PaperId, signal: AbortSignal): Promise<FeedPaper> };
  readonly arxiv: Arxiv;
}

/**
 * Finds what is known of a paper: from the feed, else from arXiv.
 * @throws FailureError `not-found` when neither knows it, and whatever a request can meet.
 */
export async function findPaper(
  { feed, arxiv }: FindMeans,
  id: PaperId,
  signal: AbortSignal,
): Promise<FeedPaper> {
  if (isOwnPaper(id)) return fail('not-found', 'a paper of the reader’s own is nowhere else');
  try {
    return await feed.paper(id, signal);
  } catch (thrown) {
    if (toFailure(thrown).kind !== 'not-found') throw thrown;
  }
  const found: ArxivFacts[] = [];
  await askFacts(arxiv, [id], Date.now, async (facts) => void found.push(...facts), signal);
  const [facts] = found;
  if (facts === undefined) return fail('not-found', `neither the feed nor arXiv knows ${id}`);
  const { title, authors, publishedOn, abstract } = facts;
  return plainPaper(id, title, authors, {
    publishedOn,
    abstract: abstract === '' ? null : { kind: 'abstract', text: abstract },
  });
}
