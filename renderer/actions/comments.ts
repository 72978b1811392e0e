import { toFailure } from '../../shared/failure/to-failure.ts';
import type { PaperId } from '../../shared/library/ids.ts';
import { ask } from '../app/bridge.ts';
import { presentFailure } from '../features/messages/messages.ts';
import type { ThreadRow } from '../store/rows.ts';

/** Asks for the comments of a paper; without a network the wish waits among the downloads. */
export const fetchComments = (paper: PaperId): Promise<void> =>
  ask('downloads:want', [paper], ['comments'], true).catch((thrown: unknown) =>
    presentFailure(toFailure(thrown)),
  );

/** Comments older than this are looked at again when the paper is opened, milliseconds. */
const staleMs = 86_400_000;
const asked = new Set<string>();

/** What is known of a paper's comments when it is opened. */
export interface OpenedThread {
  readonly paper: PaperId;
  /** How many the feed counts now. */
  readonly counted: number;
  /** `null` when they were never fetched. */
  readonly thread: ThreadRow | null;
  readonly now: number;
}

/**
 * Reads the comments of an opened paper when the feed counts others than are here, or when that was long ago.
 * The same question is not asked twice a day. Nobody waits for it; without a network nothing comes, so a
 * failure is left to the next opening.
 */
export function refreshComments({ paper, counted, thread, now }: OpenedThread): void {
  const isFresh = thread !== null && thread.counted === counted && now - thread.fetchedAt < staleMs;
  const question = `${paper} ${counted} ${Math.floor(now / staleMs)}`;
  if (isFresh || asked.has(question)) return;
  asked.add(question);
  ask('paper:refresh', paper).catch(() => asked.delete(question));
}
