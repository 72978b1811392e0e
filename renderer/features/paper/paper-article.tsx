import { useEffect, useLayoutEffect, useRef } from 'react';
import { isOwnPaper, type PaperId } from '../../../shared/library/ids.ts';
import { text } from '../../../shared/text/text.ts';
import { requestMissing } from '../../actions/missing.ts';
import { noteSeen } from '../../actions/seen.ts';
import type { PaperPage } from '../../queries/paper.ts';
import { AnnotationsSection } from '../annotations/annotations-section.tsx';
import { OnThisMachine } from '../downloads/on-this-machine.tsx';
import { WatchedText } from '../watched/watched-text.tsx';
import { Abstract } from './abstract.tsx';
import { ActionBar } from './action-bar.tsx';
import { AiSummary } from './ai-summary.tsx';
import { Authors } from './authors.tsx';
import { Comments } from './comments.tsx';
import { Facts } from './facts.tsx';
import { Keywords } from './keywords.tsx';
import { LinkedSection } from './linked.tsx';
import { Links } from './links.tsx';
import { NoteSection } from './note-section.tsx';
import { pageId } from './page-scroll.ts';
import { PaperTags } from './paper-tags.tsx';
import { Pictures } from './pictures.tsx';
import { PrintedAddresses } from './printed-addresses.tsx';
import { SimilarPapers } from './similar-papers.tsx';
import { Videos } from './videos.tsx';

/** A paper that stays open this long counts as read, milliseconds. */
const readAfterMs = 2_000;

const scrolls = new Map<PaperId, number>();

/** One paper, whole. */
export function PaperArticle({ page }: { readonly page: PaperPage }) {
  const { row, pictures } = page;
  const { paper } = row;
  const scroller = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element !== null) element.scrollTop = scrolls.get(paper.id) ?? 0;
  }, [paper.id]);
  useEffect(() => {
    if (row.seen) return undefined;
    const timer = setTimeout(() => {
      if (document.visibilityState === 'visible') void noteSeen(paper.id);
    }, readAfterMs);
    return () => clearTimeout(timer);
    // Only opening counts: marked as unread again, it stays so while it is open.
  }, [paper.id]);
  useEffect(() => requestMissing(paper, pictures), [paper, pictures]);
  return (
    <article
      ref={scroller}
      id={pageId}
      data-page
      tabIndex={-1}
      aria-label={paper.title}
      onScroll={(event) => scrolls.set(paper.id, event.currentTarget.scrollTop)}
      className="h-full overflow-y-auto outline-none"
    >
      <div className="mx-auto max-w-[720px] px-8 pt-6 max-md:px-5">
        <Facts row={row} />
        <h2 className="mt-2 text-balance font-semibold font-serif text-26 select-text">
          <WatchedText text={paper.title} />
        </h2>
        <Authors paper={paper} />
      </div>
      <ActionBar row={row} />
      <div className="mx-auto flex max-w-[720px] flex-col gap-6 px-8 pt-5 pb-16 max-md:px-5">
        {paper.withdrawnAt === null ? null : (
          <p className="rounded-control border border-danger/40 px-3 py-2 text-danger">
            {text.paper.withdrawn}
          </p>
        )}
        <PaperTags row={row} />
        <AiSummary paper={paper} />
        <Abstract paper={paper} />
        <Keywords paper={paper} />
        <Pictures key={`pictures ${paper.id}`} paper={paper} pictures={pictures} />
        <Videos key={`videos ${paper.id}`} paper={paper} pictures={pictures} />
        <NoteSection paper={paper.id} />
        <AnnotationsSection paper={paper.id} />
        <PrintedAddresses paper={paper} />
        <div className="contents print:hidden">
          <OnThisMachine paper={paper} />
          <Links row={row} />
          <LinkedSection paper={paper.id} />
          <SimilarPapers paper={paper.id} />
          {isOwnPaper(paper.id) ? null : (
            <Comments key={paper.id} paper={paper.id} counted={row.standing?.comments ?? 0} />
          )}
        </div>
      </div>
    </article>
  );
}
