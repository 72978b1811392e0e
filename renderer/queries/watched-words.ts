import { useSyncExternalStore } from 'react';
import { isCalendarDate, type PaperId } from '../../shared/library/ids.ts';
import type { Paper } from '../../shared/library/paper.ts';
import { readWatchedWords, Watcher, watchedWordsKey } from '../../shared/search/watched-words.ts';
import { afterFirstList } from '../app/first-list.ts';
import { library } from '../app/library.ts';
import { Watches } from './live.ts';

const readWords = async (): Promise<readonly string[]> =>
  readWatchedWords((await library.settings.get(watchedWordsKey))?.value);

/** The words that the reader watches for. */
export const watchedWords = new Watches<readonly string[]>(async () => readWords(), 1);

let watcher: Watcher | null = null;
const listeners = new Set<() => void>();

// The first list does not wait for it.
afterFirstList(() => {
  const watch = watchedWords.of('');
  watch.subscribe(() => {
    const answer = watch.get();
    if (answer.state !== 'ready') return;
    watcher = answer.value.length === 0 ? null : new Watcher(answer.value);
    for (const listener of listeners) listener();
  });
});

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What finds the reader's words, followed live; `null` while there are none. */
export const useWatcher = (): Watcher | null => useSyncExternalStore(subscribe, () => watcher);

const held = new WeakMap<Paper, { readonly by: Watcher; readonly words: readonly string[] }>();

/** The reader's words that only the abstract of a paper has. */
export function wordsInAbstract(by: Watcher, paper: Paper): readonly string[] {
  const known = held.get(paper);
  // A list draws its rows again and again; the abstract is looked through once.
  if (known?.by === by) return known.words;
  const inTitle = new Set(by.wordsIn(paper.title));
  const words = by.wordsIn(paper.abstract?.text ?? '').filter((word) => !inTitle.has(word));
  held.set(paper, { by, words });
  return words;
}

/** The papers of an edition, by its date, whose title or abstract has the reader's words. */
export const watchedInEdition = new Watches<readonly PaperId[]>(async (date) => {
  if (!isCalendarDate(date)) return [];
  const words = await readWords();
  if (words.length === 0) return [];
  const edition = await library.editions.get(date);
  const papers = await library.papers.bulkGet([...(edition?.papers ?? [])]);
  const by = new Watcher(words);
  return papers.flatMap((paper) =>
    paper !== undefined && by.wordsIn(`${paper.title}\n${paper.abstract?.text ?? ''}`).length > 0
      ? [paper.id]
      : [],
  );
});
