import { text } from '../../../shared/text/text.ts';
import { openPaper, useWhereabouts } from '../../app/navigation.ts';
import type { Listing } from '../../queries/listing.ts';
import { useLive, valueOr } from '../../queries/live.ts';
import { useWatcher, watchedInEdition } from '../../queries/watched-words.ts';

/** How many papers of an edition have the reader's words; a click goes to the next of them. */
export function WatchedLine({ listing }: { readonly listing: Listing }) {
  const isWatching = useWatcher() !== null;
  const live = useLive(watchedInEdition, isWatching ? (listing.edition?.date ?? '') : '');
  const { paper } = useWhereabouts();
  const having = new Set(valueOr(live, []));
  const listed = listing.ids.filter((id) => having.has(id));
  if (listed.length === 0) return null;
  const at = paper === null ? -1 : listing.ids.indexOf(paper);
  const next = listed.find((id) => listing.ids.indexOf(id) > at) ?? listed[0];
  return (
    <p className="mt-0.5 text-12 text-ink-2">
      <button
        type="button"
        title={text.watched.next}
        className="watched hover:text-ink"
        onClick={() => (next === undefined ? undefined : openPaper(next))}
      >
        {text.watched.count(listed.length)}
      </button>
    </p>
  );
}
