import { lazy, Suspense } from 'react';
import type { Comment } from '../../../shared/library/thread.ts';
import type { Reply } from '../../../shared/library/threaded.ts';
import { text } from '../../../shared/text/text.ts';
import { now } from '../../app/clock.ts';

const Markdown = lazy(() => import('./note-preview.tsx'));

/** Answers deeper than this are not set in any further. */
const deepest = 4;

const words = text.comments;

interface CommentProps {
  readonly reply: Reply;
  readonly depth: number;
}

/** One comment with the answers to it. */
export function CommentView({ reply, depth }: CommentProps) {
  const { comment, replies } = reply;
  return (
    <li>
      <p className="flex flex-wrap items-baseline gap-x-2 text-12 text-ink-2">
        <span className="font-semibold text-ink">{comment.fullName ?? comment.username ?? words.nobody}</span>
        {comment.username === null || comment.username === comment.fullName ? null : (
          <span>{comment.username}</span>
        )}
        {comment.at === null ? null : (
          <time dateTime={new Date(comment.at).toISOString()} title={text.instant(comment.at)}>
            {text.ago(Math.max(0, now() - comment.at))}
          </time>
        )}
        {comment.edited && comment.hidden === null ? <span>{words.edited}</span> : null}
      </p>
      <Words comment={comment} />
      {comment.reactions.length === 0 ? null : (
        <ul aria-label={words.reactions} className="mt-1 flex flex-wrap gap-1.5">
          {comment.reactions.map(({ reaction, count }) => (
            <li
              key={reaction}
              className="rounded-full border border-line px-2 py-px text-12 text-ink-2 tabular-nums"
            >
              {reaction} {text.number(count)}
            </li>
          ))}
        </ul>
      )}
      {replies.length === 0 ? null : (
        <ol className={`mt-3 flex flex-col gap-3 ${depth < deepest ? 'border-line border-l-2 pl-4' : ''}`}>
          {replies.map((answer) => (
            <CommentView key={answer.comment.id} reply={answer} depth={depth + 1} />
          ))}
        </ol>
      )}
    </li>
  );
}

/** The text, sanitised as notes are; the words stand in plainly until that is loaded. */
function Words({ comment }: { readonly comment: Comment }) {
  if (comment.hidden !== null)
    return <p className="mt-0.5 text-ink-2 italic">{words.hidden(comment.hidden)}</p>;
  return (
    <div className="mt-0.5 overflow-x-auto break-words">
      <Suspense fallback={<p className="whitespace-pre-wrap">{comment.markdown}</p>}>
        <Markdown markdown={comment.markdown} />
      </Suspense>
    </div>
  );
}
