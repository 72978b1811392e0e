import { indexState, onSearchChanged, warmSearch } from '../search/search.ts';
import { afterFirstList } from './first-list.ts';

/** An index that takes longer, or is being made, holds nothing up, milliseconds. */
const longestWaitMs = 1_000;

let searched: Promise<void> | null = null;

/** Runs something once the saved index has been read, soon after the first list: the two would slow each other down. */
export function afterSearch(run: () => void): void {
  afterFirstList(() => {
    searched ??= indexRead();
    void searched.then(run);
  });
}

function indexRead(): Promise<void> {
  warmSearch();
  return new Promise((resolve) => {
    const end = (): void => {
      stop();
      clearTimeout(limit);
      resolve();
    };
    const stop = onSearchChanged(() => (indexState()?.isMade === true ? end() : undefined));
    const limit = setTimeout(end, longestWaitMs);
    if (indexState()?.isMade === true) end();
  });
}
