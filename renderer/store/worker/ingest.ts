import { assertNever } from '../../../shared/assert-never.ts';
import type { BatchItem } from '../../../shared/contract/port.ts';
import { fail } from '../../../shared/failure/failure.ts';
import type { PaperId } from '../../../shared/library/ids.ts';
import { fileKey, type KeptFile } from '../../../shared/library/kept-file.ts';
import type { FeedPaper } from '../../../shared/library/paper.ts';
import type { Library } from '../database.ts';
import { metaNumber } from '../meta.ts';
import type { RankingRow } from '../rows.ts';
import { failEdition, mergeEdition } from './edition-rows.ts';
import { forgetPart } from './gone-parts.ts';
import { forgetHeldIds, heldIds } from './held-ids.ts';
import { forgetHeldNow } from './held-now.ts';
import { mergePapers } from './paper-rows.ts';
import { failPicture, keepPicture } from './picture-rows.ts';

/** What a batch did: papers it carried, and how many of them were new. */
export interface Stored {
  readonly papers: number;
  readonly added: number;
}

/**
 * Stores one batch in one transaction, rows and cursors together, so that a crash leaves either all of
 * it or nothing. The epoch proves that this worker still is the one that may write.
 * @throws FailureError of kind `worker` when another worker has taken over.
 */
export async function ingestBatch(
  library: Library,
  epoch: number,
  endpoint: string,
  now: number,
  items: readonly BatchItem[],
): Promise<Stored> {
  const { papers, standings, editions, rankings, pictures, files, texts, arxivFacts, threads, linked, meta } =
    library;
  const carried = items.flatMap(papersOf);
  const feedOwned = [papers, standings, editions, rankings, pictures, files, texts, arxivFacts];
  const tables = [...feedOwned, threads, linked, meta];
  let added: readonly PaperId[] = [];
  try {
    await library.transaction('rw', tables, async () => {
      if ((await metaNumber(library, 'epoch')) !== epoch) fail('worker', 'another worker has taken over');
      const held = await heldIds(library, epoch);
      added = await mergePapers(library, { now, papers: carried, held });
      // Before the commit, so that the next batch finds them; should it fail, all is read anew.
      for (const id of added) held.add(id);
      for (const item of items) await enter(library, endpoint, now, item);
    });
  } catch (thrown) {
    forgetHeldIds(library);
    throw thrown;
  }
  forgetHeldNow(library, items);
  return { papers: carried.length, added: added.length };
}

function papersOf(item: BatchItem) {
  if ('papers' in item) return item.papers;
  return item.kind === 'paper' ? [item.paper] : [];
}

async function enter(library: Library, endpoint: string, now: number, item: BatchItem): Promise<void> {
  switch (item.kind) {
    case 'edition':
      await Promise.all([
        library.meta.put({ name: 'endpoint', value: endpoint }),
        mergeEdition(library, now, item),
      ]);
      return;
    case 'edition-failed':
      await failEdition(library, item.date, item.failure);
      return;
    case 'starter':
      await rank(library, now, 'starter', item.papers);
      return;
    case 'ranking':
      await rank(library, now, item.name, item.papers);
      return;
    case 'paper':
      return;
    case 'picture':
      await keepPicture(library, item.picture);
      return;
    case 'pictures-told':
      await library.meta.put({ name: 'pictures-told', value: now });
      return;
    case 'picture-failed':
      await failPicture(library, now, item.url, item.paper);
      return;
    case 'file':
      await keepFile(library, item.file);
      return;
    case 'part-gone':
      await forgetPart(library, item.part);
      return;
    case 'arxiv-facts':
      await library.arxivFacts.put(item.facts);
      return;
    case 'page-text':
      await library.texts.put({ ...item.text, bytes: bytesOf(item.text.blocks) });
      return;
    case 'thread': {
      const counted = (await library.standings.get(item.thread.paper))?.comments ?? 0;
      const bytes = bytesOf(item.thread.comments);
      await library.threads.put({ ...item.thread, fetchedAt: now, counted, bytes });
      return;
    }
    case 'linked':
      await library.linked.put({ ...item.linked, fetchedAt: now });
      return;
    case 'run-ended':
      if (item.complete) await library.meta.put({ name: 'last-complete', value: now });
      return;
    default:
      assertNever(item);
  }
}

/** What a value takes in the database, near enough: its JSON in UTF-8. */
const bytesOf = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length;

/** A row that is there already is not written again, so that no live query wakes for nothing. */
async function keepFile(library: Library, file: KeptFile): Promise<void> {
  const row = { key: fileKey(file.paper, file.sha256), ...file };
  const held = await library.files.get(row.key);
  if (held === undefined || held.fetchedAt !== file.fetchedAt) await library.files.put(row);
}

async function rank(
  library: Library,
  now: number,
  name: RankingRow['name'],
  papers: readonly FeedPaper[],
): Promise<void> {
  await library.rankings.put({ name, papers: papers.map((paper) => paper.id), checkedAt: now });
}
