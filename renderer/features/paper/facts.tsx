import { ArrowBigUp, MessageSquare } from 'lucide-react';
import { isOwnPaper } from '../../../shared/library/ids.ts';
import type { Standing } from '../../../shared/library/paper.ts';
import { text } from '../../../shared/text/text.ts';
import type { PaperRow } from '../../queries/paper-rows.ts';
import { Sparkline } from '../../ui/sparkline.tsx';
import { NameLink } from './name-link.tsx';

const icon = { size: 13, strokeWidth: 1.75, 'aria-hidden': true } as const;

/** The line above the title: id, dates, and what the community said. */
export function Facts({ row }: { readonly row: PaperRow }) {
  const { paper, standing } = row;
  const dates = [
    paper.publishedOn === null ? null : text.paper.published(text.mediumDate(paper.publishedOn)),
    paper.edition === null ? null : text.paper.inEdition(text.mediumDate(paper.edition)),
  ].filter((part) => part !== null);
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-0.5 text-12 text-ink-2 tabular-nums">
      {isOwnPaper(paper.id) ? (
        <span>{text.adding.own}</span>
      ) : (
        <span className="font-mono select-text">{paper.id}</span>
      )}
      {dates.map((part) => (
        <span key={part}>{part}</span>
      ))}
      {paper.submitter === null ? null : (
        <span>
          {text.paper.submittedBy}{' '}
          <NameLink field="submitter" name={paper.submitter.username} shown={paper.submitter.fullName} />
        </span>
      )}
      {standing === null ? null : (
        <span className="inline-flex items-center gap-3">
          {standing.upvotes === null ? null : (
            <span className="inline-flex items-center gap-0.5" title={text.library.upvotes(standing.upvotes)}>
              <ArrowBigUp {...icon} size={14} />
              {text.number(standing.upvotes)}
              <Sparkline name={upvotesOverTime(standing)} points={standing.history} />
            </span>
          )}
          {isOwnPaper(paper.id) ? null : (
            <span className="inline-flex items-center gap-1" title={text.library.comments(standing.comments)}>
              <MessageSquare {...icon} />
              {text.number(standing.comments)}
            </span>
          )}
        </span>
      )}
    </p>
  );
}

/** What the line of upvotes says in words. */
function upvotesOverTime({ history, upvotes }: Standing): string {
  const first = history[0];
  return first === undefined
    ? ''
    : text.paper.upvotesOverTime(first[1], upvotes ?? first[1], text.instant(first[0]));
}
