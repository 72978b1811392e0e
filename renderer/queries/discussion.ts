import { isPaperId } from '../../shared/library/ids.ts';
import { library } from '../app/library.ts';
import type { LinkedRow, ThreadRow } from '../store/rows.ts';
import { Watches } from './live.ts';

/** The comments on a paper, asked by its id; `null` when they were never fetched. */
export const threads = new Watches<ThreadRow | null>(async (id) =>
  isPaperId(id) ? ((await library.threads.get(id)) ?? null) : null,
);

/** What is linked to a paper, asked by its id; `null` when it was never fetched. */
export const linked = new Watches<LinkedRow | null>(async (id) =>
  isPaperId(id) ? ((await library.linked.get(id)) ?? null) : null,
);
