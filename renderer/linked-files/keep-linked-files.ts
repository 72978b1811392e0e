import { liveQuery } from 'dexie';
import type { LinkedFile } from '../../shared/contract/linked-files.ts';
import { toFailure } from '../../shared/failure/to-failure.ts';
import { ask, bridge } from '../app/bridge.ts';
import { readHash } from '../app/place.ts';
import { textOf } from '../citation/text-of.ts';
import { presentFailure } from '../features/messages/messages.ts';
import { followLinkedFiles, linkedFiles } from '../queries/linked-files.ts';
import { bySearch, type LinkedPapers, linkedPapers } from '../queries/linked-papers.ts';
import { onSearchChanged } from '../search/search.ts';

/** A list that changes many times in a row is written once, this long after the last change, milliseconds. */
const calmMs = 700;

/** Keeps the files that follow a list up to date. One window of all does it; when it closes, another does. */
export function keepLinkedFiles(): void {
  void navigator.locks.request('offprint:linked-files', () => new Promise<never>(() => follow()));
}

function follow(): void {
  const kept = new Map<string, () => void>();
  const update = (): void => {
    const wanted = new Map(linkedFiles().map((file) => [file.id, file]));
    for (const [id, stop] of kept) {
      if (wanted.has(id)) continue;
      stop();
      kept.delete(id);
    }
    for (const [id, file] of wanted) if (!kept.has(id)) kept.set(id, keep(file));
  };
  followLinkedFiles(update);
  update();
}

/** Writes a file now and whenever its list changes; returns what ends that. */
function keep(file: LinkedFile): () => void {
  const { place } = readHash(file.place);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = async ({ papers, own }: LinkedPapers): Promise<void> => {
    try {
      await ask('linked-file:write', file.id, await textOf(papers, file.format, own, file.name));
    } catch (thrown) {
      presentFailure(toFailure(thrown));
    }
  };
  const read = () => linkedPapers(place, bridge.boot.generation);
  const take = (found: LinkedPapers | null): void => {
    clearTimeout(timer);
    if (found !== null) timer = setTimeout(() => void write(found), calmMs);
  };
  const fail = (thrown: unknown): void => presentFailure(toFailure(thrown));
  const subscription = liveQuery(async () => read()).subscribe({ next: take, error: fail });
  // What a query selects changes with the index, which the database does not tell of.
  const canBeFound = place.name === 'list' || bySearch(place);
  const endSearch = canBeFound ? onSearchChanged(() => void read().then(take, fail)) : () => {};
  return () => {
    clearTimeout(timer);
    subscription.unsubscribe();
    endSearch();
  };
}
