import { isPaperId } from '../../shared/library/ids.ts';
import { library } from '../app/library.ts';
import type { RecordRow } from '../store/rows.ts';
import { Watches } from './live.ts';

export type ProgressRow = RecordRow<'progress'>;

/** How far the reader is in a paper; `null` when it was never opened. Asked by the paper's id. */
export const progressOf = new Watches<ProgressRow | null>(async (paper) =>
  isPaperId(paper) ? ((await library.progress.get(paper)) ?? null) : null,
);
