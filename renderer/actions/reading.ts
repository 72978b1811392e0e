import type { PaperId } from '../../shared/library/ids.ts';
import { type ReadingState, readingStates } from '../../shared/library/marks.ts';
import type { Change } from '../../shared/library/record.ts';
import { now } from '../app/clock.ts';
import type { PaperRow } from '../queries/paper-rows.ts';
import { rowsOfKeys } from '../store/many-keys.ts';
import type { Decide } from '../store/record-act.ts';
import { whatItSays } from '../store/record-rows.ts';
import { act } from './act.ts';

/** Puts papers on the reading list ("to read"), or takes them off. */
export function setListed(papers: readonly PaperId[], listed: boolean): Promise<boolean> {
  const at = now();
  return act(
    listed ? 'listed' : 'unlisted',
    papers.length,
    () => papers.map((key) => ({ kind: 'reading', key, value: listed ? { at, state: 'to-read' } : null })),
    { foreseen: { papers, show: (row) => ({ ...row, reading: listed ? 'to-read' : null }) } },
  );
}

/** Goes on to the next state: to read, reading, read, and from there to the first again. */
export function nextReadingState(papers: readonly PaperId[]): Promise<boolean> {
  const decide: Decide = async (library) => {
    const rows = await rowsOfKeys(library.readings, papers);
    return rows.flatMap((row): Change[] => {
      if (row === undefined) return [];
      return [{ kind: 'reading', key: row.key, value: { ...whatItSays(row), state: nextState(row.state) } }];
    });
  };
  const show = (row: PaperRow): PaperRow =>
    row.reading === null ? row : { ...row, reading: nextState(row.reading) };
  return act('reading-state', papers.length, decide, { foreseen: { papers, show } });
}

const nextState = (state: ReadingState): ReadingState =>
  readingStates[(readingStates.indexOf(state) + 1) % readingStates.length] ?? state;

/** Sets how far the reader is with a paper on the reading list; its place in the list stays. */
export function setReadingState(paper: PaperId, state: ReadingState): Promise<boolean> {
  const decide: Decide = async (library) => {
    const row = await library.readings.get(paper);
    return row === undefined ? [] : [{ kind: 'reading', key: paper, value: { ...whatItSays(row), state } }];
  };
  const show = (row: PaperRow): PaperRow => (row.reading === null ? row : { ...row, reading: state });
  return act('reading-state', 1, decide, { foreseen: { papers: [paper], show } });
}
