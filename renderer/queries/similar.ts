import { useEffect, useState } from 'react';
import { toFailure } from '../../shared/failure/to-failure.ts';
import type { PaperId } from '../../shared/library/ids.ts';
import { afterFirstList } from '../app/first-list.ts';
import type { SimilarPaper } from '../search/messages.ts';
import { askSearch } from '../search/search.ts';
import type { Live } from './live.ts';
import { useIndexState } from './search.ts';

const shownPapers = 8;

/** The papers most like one, asked once the first list is on the screen, and again when topics are learned. */
export function useSimilarPapers(paper: PaperId): Live<readonly SimilarPaper[]> {
  const knowsTopics = useIndexState()?.knowsTopics ?? false;
  const [answer, setAnswer] = useState<Live<readonly SimilarPaper[]>>({ state: 'loading' });
  useEffect(() => {
    let isWanted = true;
    const set = (next: Live<readonly SimilarPaper[]>): void => {
      if (isWanted) setAnswer(next);
    };
    afterFirstList(() => {
      if (!isWanted) return;
      askSearch('similar', { papers: [paper], most: shownPapers })
        .then((value) => set({ state: 'ready', value }))
        .catch((thrown: unknown) => set({ state: 'failed', failure: toFailure(thrown) }));
    });
    return () => {
      isWanted = false;
    };
  }, [paper, knowsTopics]);
  return answer;
}
