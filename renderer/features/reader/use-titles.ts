import { useRef } from 'react';
import type { PaperId } from '../../../shared/library/ids.ts';
import type { ReadingTab } from '../../app/reading.ts';
import { useLive, valueOr } from '../../queries/live.ts';
import { paperPages } from '../../queries/paper.ts';
import { titlesOf } from '../../queries/titles.ts';

/** The title of a paper in one of the tabs; its id while that is not known. */
export type TitleOf = (paper: PaperId) => string;

const noTitles: ReadonlyMap<string, string> = new Map();

/** The titles of the papers in the tabs, asked for together; that of a paper which was just shown is there at once. */
export function useTitles(tabs: readonly ReadingTab[]): TitleOf {
  const papers = [...new Set(tabs.map(({ paper }) => paper))].sort();
  const last = useRef(noTitles);
  // While they are asked for anew, because a tab has come or gone, the others keep theirs.
  last.current = valueOr(useLive(titlesOf, papers.join(' ')), last.current);
  return (paper) => last.current.get(paper) ?? titleOnPage(paper) ?? paper;
}

function titleOnPage(paper: PaperId): string | null {
  const page = paperPages.held(paper)?.get();
  return page?.state === 'ready' ? (page.value?.row.paper.title ?? null) : null;
}
