import type { PaperId } from '../../shared/library/ids.ts';
import { withForeseen } from './foreseen.ts';
import { paperPages } from './paper.ts';
import type { PaperRow } from './paper-rows.ts';
import { followedRow } from './row-window.ts';

/** Papers as this window shows them and follows them live, in their order; `null` when not all are. */
export function shownRows(papers: readonly PaperId[]): PaperRow[] | null {
  const rows: PaperRow[] = [];
  for (const paper of papers) {
    const row = shownRow(paper);
    if (row === null) return null;
    rows.push(withForeseen(row));
  }
  return rows;
}

function shownRow(paper: PaperId): PaperRow | null {
  const page = paperPages.held(paper)?.followed;
  return page?.state === 'ready' && page.value !== null ? page.value.row : followedRow(paper);
}
