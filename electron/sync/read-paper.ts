import type { BatchItem } from '../../shared/contract/port.ts';
import { toFailure } from '../../shared/failure/to-failure.ts';
import type { PaperId } from '../../shared/library/ids.ts';
import type { FeedClient } from '../feed/feed-client.ts';
import type { SyncLog } from './sync-log.ts';

/** What reading one paper needs. */
export interface PaperMeans {
  readonly feed: Pick<FeedClient, 'discussion'>;
  readonly log: Pick<SyncLog, 'note'>;
  /** @throws FailureError when the library cannot take it */
  store(items: readonly BatchItem[]): Promise<unknown>;
}

/**
 * Reads one paper of the feed with its comments and what is linked to it, all in one question, and stores it.
 * @throws FailureError
 */
export async function readPaperWhole(
  { feed, store, log }: PaperMeans,
  id: PaperId,
  signal: AbortSignal,
): Promise<void> {
  try {
    const { paper, thread, linked } = await feed.discussion(id, signal);
    const comments: BatchItem[] = thread === null ? [] : [{ kind: 'thread', thread }];
    await store([{ kind: 'paper', paper }, ...comments, { kind: 'linked', linked }]);
    const detail = `${id}, comments: ${thread?.comments.length ?? 0}`;
    log.note({ topic: 'paper', level: 'info', event: 'paper-read', detail });
  } catch (thrown) {
    const { kind, detail } = toFailure(thrown);
    log.note({
      topic: 'paper',
      level: 'warning',
      event: 'paper-failed',
      detail: `${id}: ${kind}: ${detail}`,
    });
    throw thrown;
  }
}
