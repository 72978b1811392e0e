import { isPaperId } from '../../shared/library/ids.ts';
import { library } from '../app/library.ts';
import type { RecordRow } from '../store/rows.ts';
import { Watches } from './live.ts';

export type ProgressRow = RecordRow<'progress'>;

/** How far the reader is in a paper; `null` when it was never opened. Asked by the paper's id. */
export const progressOf = new Watches<ProgressRow | null>(async (paper) =>
  isPaperId(paper) ? ((await library.progress.get(paper)) ?? null) : null,
);

/** How much of each paper has been read, 0 to 1. */
export const fractions = new Watches<ReadonlyMap<string, number>>(async () => {
  const rows = await library.progress.toArray();
  return new Map(rows.map(({ key, fraction }) => [key, fraction]));
}, 1);
