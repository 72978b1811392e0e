import { RefreshCw } from 'lucide-react';
import { useEffect, useId, useMemo, useState } from 'react';
import type { PaperId } from '../../../shared/library/ids.ts';
import { threaded } from '../../../shared/library/threaded.ts';
import { text } from '../../../shared/text/text.ts';
import { fetchComments, refreshComments } from '../../actions/comments.ts';
import { now } from '../../app/clock.ts';
import { threads } from '../../queries/discussion.ts';
import { useLive } from '../../queries/live.ts';
import type { ThreadRow } from '../../store/rows.ts';
import { Button } from '../../ui/button.tsx';
import { useDownloads } from '../downloads/use-downloads.ts';
import { FailureBox } from '../messages/failure-box.tsx';
import { CommentView } from './comment.tsx';

/** So long a paper stays open before its comments are asked for: who pages past it asks for nothing. */
const openedMs = 1_000;
/** More top comments than this are shown on demand. */
const shownFirst = 15;

interface CommentsProps {
  readonly paper: PaperId;
  /** How many the feed counts. */
  readonly counted: number;
}

const words = text.comments;

/** The comments on a paper as a thread, from the disk; renewed when the paper is opened with a network. */
export function Comments({ paper, counted }: CommentsProps) {
  const live = useLive(threads, paper);
  const { items, awaited } = useDownloads();
  const wish = items.find((item) => item.paper === paper && item.part === 'comments');
  const heading = useId();
  useEffect(() => {
    if (live.state !== 'ready') return undefined;
    const thread = live.value;
    const timer = setTimeout(() => refreshComments({ paper, counted, thread, now: now() }), openedMs);
    return () => clearTimeout(timer);
  }, [paper, counted, live]);
  if (live.state === 'loading') return null;
  const thread = live.state === 'ready' ? live.value : null;
  const state = wish?.state.name;
  const isComing = state === 'waiting' || state === 'running';
  const said =
    wish === undefined || state === 'done'
      ? null
      : state === 'waiting' && awaited === 'network'
        ? words.offline
        : text.downloadState(wish);
  return (
    <section aria-labelledby={heading}>
      <div className="mb-1.5 flex min-h-7 items-center justify-between gap-3 text-12 text-ink-2">
        <span className="flex shrink-0 items-baseline gap-2">
          <h3 id={heading} className="font-semibold">
            {words.heading}
          </h3>
          {thread === null ? null : (
            <span className="tabular-nums">{text.number(thread.comments.length)}</span>
          )}
        </span>
        {thread === null ? null : (
          <span className="flex items-center gap-1 text-right">
            <span title={text.instant(thread.fetchedAt)}>
              {said ?? words.fetched(text.ago(Math.max(0, now() - thread.fetchedAt)))}
              {said === null && counted > thread.counted ? ` · ${words.newer(counted)}` : null}
            </span>
            <Button
              name={words.refresh}
              showName={false}
              isCompact
              icon={<RefreshCw aria-hidden size={12} strokeWidth={1.75} />}
              onClick={() => void fetchComments(paper)}
            />
          </span>
        )}
      </div>
      {live.state === 'failed' ? <FailureBox failure={live.failure} /> : null}
      {live.state === 'ready' && thread === null ? (
        <div className="flex flex-wrap items-center gap-3 text-ink-2">
          <p>{counted === 0 ? words.neverNone : words.never(counted)}</p>
          {said === null ? null : (
            <span className={`text-12 ${isComing ? 'text-accent' : 'text-danger'}`}>{said}</span>
          )}
          {isComing ? null : (
            <Button name={words.fetch} tone="framed" onClick={() => void fetchComments(paper)} />
          )}
        </div>
      ) : null}
      {thread === null ? null : <Thread thread={thread} />}
    </section>
  );
}

function Thread({ thread }: { readonly thread: ThreadRow }) {
  const replies = useMemo(() => threaded(thread.comments), [thread]);
  const [isWhole, setWhole] = useState(false);
  if (replies.length === 0) return <p className="text-ink-2">{words.none}</p>;
  const shown = isWhole ? replies : replies.slice(0, shownFirst);
  return (
    <>
      <ol className="flex flex-col gap-4">
        {shown.map((reply) => (
          <CommentView key={reply.comment.id} reply={reply} depth={0} />
        ))}
      </ol>
      {shown.length === replies.length ? null : (
        <Button
          name={words.more(replies.length - shown.length)}
          tone="link"
          className="mt-3 -ml-2.5"
          onClick={() => setWhole(true)}
        />
      )}
    </>
  );
}
