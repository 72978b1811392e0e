import type { CitedPaper } from '../../shared/citation/cited-paper.ts';
import { library } from '../app/library.ts';
import type { Place } from '../app/place.ts';
import { indexState } from '../search/search.ts';
import { metaText } from '../store/meta.ts';
import { citedPapers, type OwnStyle, readOwnStyles } from './citations.ts';
import { listPlace } from './listing.ts';

/** What a file that follows a list is written from. */
export interface LinkedPapers {
  readonly papers: readonly CitedPaper[];
  readonly own: readonly OwnStyle[];
}

/** Whether a place lists what the search index finds; it changes when the index does. */
export const bySearch = ({ name }: Place): boolean =>
  name === 'search' || name === 'for-you' || name === 'similar';

/**
 * The papers of a list for a file that follows it; `null` when there is no such list any more, or when the
 * library is not whole yet: what is only missing here must not vanish from the reader's file.
 * @param generation the journal's; a database that does not agree with it is still being refilled.
 */
export async function linkedPapers(place: Place, generation: string): Promise<LinkedPapers | null> {
  if ((await metaText(library, 'generation')) !== generation) return null;
  if (place.name === 'tag' && (await library.tags.get(place.tag)) === undefined) return null;
  const list = place.name === 'list' ? await library.lists.get(place.list) : null;
  if (list === undefined) return null;
  const { ids } = await listPlace({ place, sort: 'own-order', unreadSince: null, firstOnly: false });
  const isFound = bySearch(place) || (list?.query ?? null) !== null;
  if (isFound && indexState()?.isMade !== true) return null;
  const [papers, own] = await Promise.all([citedPapers(ids), readOwnStyles()]);
  return papers.length < ids.length ? null : { papers, own };
}
