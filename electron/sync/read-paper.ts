import type { BatchItem } from '../../shared/contract/port.ts';
import type { PaperId } from '../../shared/library/ids.ts';
import type { FeedClient } from '../feed/feed-client.ts';

/** What reading one paper needs. */
export interface PaperMeans {
  readonly feed: Pick<FeedClient, 'discussion'>;
  /** @throws FailureError when the library cannot take it */
  store(items: readonly BatchItem[]): Promise<unknown>;
}

/**
 * Reads one paper of the feed with its comments and what is linked to it, all in one question, and stores it.
 * @throws FailureError
 */
export async function readPaperWhole(
  { feed, store }: PaperMeans,
  id: PaperId,
  signal: AbortSignal,
): Promise<void> {
  const { paper, thread, linked } = await feed.discussion(id, signal);
  const comments: BatchItem[] = thread === null ? [] : [{ kind: 'thread', thread }];
  await store([{ kind: 'paper', paper }, ...comments, { kind: 'linked', linked }]);
}
