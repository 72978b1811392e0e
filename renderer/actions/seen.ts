import type { PaperId } from '../../shared/library/ids.ts';
import type { Change } from '../../shared/library/record.ts';
import { now } from '../app/clock.ts';
import { act } from './act.ts';

/** Marks papers as read or unread, as one act that can be undone. Those that are so already stay as they are. */
export function setSeen(papers: readonly PaperId[], seen: boolean): Promise<boolean> {
  return act(seen ? 'marked-read' : 'marked-unread', papers.length, () => seenChanges(papers, seen), {
    foreseen: { papers, show: (row) => ({ ...row, seen }) },
  });
}

/** Marks a paper as read because it was open for a while; that is not worth an undo step. */
export function noteSeen(paper: PaperId): Promise<boolean> {
  return act('marked-read', 1, () => seenChanges([paper], true), { undoable: false });
}

function seenChanges(papers: readonly PaperId[], seen: boolean): Change[] {
  const at = now();
  return papers.map((key) => ({ kind: 'seen', key, value: seen ? { at } : null }));
}
