import { isPaperId, type PaperId } from '../../../shared/library/ids.ts';
import type { Comment } from '../../../shared/library/thread.ts';
import type { Library } from '../../store/database.ts';
import type { LibraryIndex } from '../index/library-index.ts';

const threadsAtOnce = 50;
/** So many may be looked through one by one. */
const waitingMost = 100;

/** What the comments on a paper say; what the feed hides is not searched. */
export const textsOfComments = (comments: readonly Comment[]): string[] =>
  comments.flatMap(({ hidden, markdown }) => (hidden === null && markdown.trim() !== '' ? [markdown] : []));

/** Enters the comments on these papers as they are now, or on all. */
export async function enterComments(
  library: Library,
  index: LibraryIndex,
  keys: ReadonlySet<string> | 'all',
  pause: () => Promise<void>,
): Promise<void> {
  const wanted: PaperId[] =
    keys === 'all' ? await library.threads.toCollection().primaryKeys() : [...keys].filter(isPaperId);
  for (let from = 0; from < wanted.length; from += threadsAtOnce) {
    const part = wanted.slice(from, from + threadsAtOnce);
    const threads = await library.threads.bulkGet(part);
    for (const [at, id] of part.entries())
      index.putComments(id, textsOfComments(threads[at]?.comments ?? []));
    await pause();
  }
  if (index.comments.waiting > waitingMost) await index.sealComments(pause);
}
