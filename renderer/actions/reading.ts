import type { PaperId } from '../../shared/library/ids.ts';
import type { ReadingState } from '../../shared/library/marks.ts';
import { now } from '../app/clock.ts';
import { act } from './act.ts';

/** Puts papers on the reading list ("to read"), or takes them off. */
export function setListed(papers: readonly PaperId[], listed: boolean): Promise<boolean> {
  const at = now();
  return act(listed ? 'listed' : 'unlisted', papers.length, () =>
    papers.map((key) => ({ kind: 'reading', key, value: listed ? { at, state: 'to-read' } : null })),
  );
}

/** Sets how far the reader is with a paper on the reading list; its place in the list stays. */
export function setReadingState(paper: PaperId, state: ReadingState): Promise<boolean> {
  return act('reading-state', 1, async (library) => {
    const row = await library.readings.get(paper);
    return row === undefined ? [] : [{ kind: 'reading', key: paper, value: { at: row.at, state } }];
  });
}
