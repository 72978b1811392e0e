import { useEffect, useState } from 'react';
import type { PaperId } from '../../shared/library/ids.ts';
import type { Excerpt } from '../search/messages.ts';
import { askSearch } from '../search/search.ts';

type Excerpts = ReadonlyMap<PaperId, Excerpt>;

const none: Excerpts = new Map();
const chunk = 20;

interface Held {
  readonly query: string | null;
  readonly excerpts: Excerpts;
}

/** What the rows on the screen show of where a query was found; none without a query. */
export function useExcerpts(
  query: string | null,
  places: ReadonlyMap<PaperId, number>,
  ids: readonly PaperId[],
  first: number,
  last: number,
): Excerpts {
  const [held, setHeld] = useState<Held>({ query, excerpts: none });
  const from = Math.floor(first / chunk) * chunk;
  const to = (Math.floor(last / chunk) + 1) * chunk;
  useEffect(() => {
    if (query === null) return undefined;
    let isWanted = true;
    const known = held.query === query ? held.excerpts : none;
    const papers = ids.slice(from, to).filter((id) => !known.has(id));
    if (papers.length === 0) return undefined;
    askSearch('excerpts', { query, papers, places: papers.map((id) => places.get(id) ?? 0) })
      .then((cut) => {
        if (!isWanted) return;
        const more = papers.flatMap((id, at) => {
          const excerpt = cut[at];
          return excerpt === undefined ? [] : [[id, excerpt] as const];
        });
        setHeld((now) => ({
          query,
          excerpts: new Map([...(now.query === query ? now.excerpts : none), ...more]),
        }));
      })
      // A row without its excerpt still says which paper was found.
      .catch((thrown: unknown) => console.warn('excerpts:', thrown));
    return () => {
      isWanted = false;
    };
  }, [query, ids, from, to]);
  return held.query === query ? held.excerpts : none;
}
