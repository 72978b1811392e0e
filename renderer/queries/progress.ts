import { isPaperId, type PaperId } from '../../shared/library/ids.ts';
import { library } from '../app/library.ts';
import type { RecordRow } from '../store/rows.ts';
import { type Live, useLive, Watches } from './live.ts';

export type ProgressRow = RecordRow<'progress'>;

/** How far the reader is in one paper, asked by its id. */
const progressOf = new Watches<ProgressRow | null>(async (paper) =>
  isPaperId(paper) ? ((await library.progress.get(paper)) ?? null) : null,
);

/** How far the reader is in each paper that was opened. */
export const allProgress = new Watches<ReadonlyMap<string, ProgressRow>>(async () => {
  const rows = await library.progress.toArray();
  return new Map(rows.map((row) => [row.key, row]));
}, 1);

/** How far the reader is in a paper; `null` when it was never opened. There at once where a list says it of all papers. */
export function useProgress(paper: PaperId): Live<ProgressRow | null> {
  const own = useLive(progressOf, paper);
  const all = allProgress.held('')?.followed;
  if (own.state !== 'loading' || all?.state !== 'ready') return own;
  return { state: 'ready', value: all.value.get(paper) ?? null };
}
