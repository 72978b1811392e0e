import type { PaperId } from '../../shared/library/ids.ts';
import { now } from '../app/clock.ts';
import { act } from './act.ts';

/** Stars papers, or takes their stars away. */
export function setStar(papers: readonly PaperId[], starred: boolean): Promise<boolean> {
  const at = now();
  return act(
    starred ? 'starred' : 'unstarred',
    papers.length,
    () => papers.map((key) => ({ kind: 'star', key, value: starred ? { at } : null })),
    { foreseen: { papers, show: (row) => ({ ...row, starred }) } },
  );
}
