import {
  ArrowBigUp,
  BookMarked,
  Circle,
  CircleCheck,
  Code,
  MessageSquare,
  NotebookPen,
  Star,
} from 'lucide-react';
import { type DragEvent, type MouseEvent, memo } from 'react';
import { citationLine } from '../../../shared/library/citation-line.ts';
import type { PaperId } from '../../../shared/library/ids.ts';
import { lastPart } from '../../../shared/library/tag-tree.ts';
import { text } from '../../../shared/text/text.ts';
import type { PaperRow } from '../../queries/paper-rows.ts';
import type { Reasons } from '../../queries/reasons.ts';
import { useWatcher, wordsInAbstract } from '../../queries/watched-words.ts';
import type { Excerpt } from '../../search/messages.ts';
import { TagDot } from '../../ui/tag-dot.tsx';
import { ReadSoFar, useReadPercent } from '../reader/read-so-far.tsx';
import { FoundPiece, isOnFoundPiece, Marked, openFound } from '../search/found-piece.tsx';
import { ReasonLines } from '../search/reasons.tsx';
import { WatchedText } from '../watched/watched-text.tsx';
import { bylineOf, rowName } from './row-text.ts';
import { UpvotesTrail, useDwell } from './upvotes-trail.tsx';
import { VerdictSign } from './verdict-sign.tsx';

/** Heights of a row, pixels; fixed, so that a list of any length keeps its place. */
export const rowHeights = { comfortable: 84, found: 118, compact: 32 } as const;

interface PaperRowProps {
  readonly id: PaperId;
  /** `undefined` while it is read; the row already has its place. */
  readonly row: PaperRow | undefined;
  /** The same without what is still being written: its name says only what has been kept. */
  readonly written: PaperRow | undefined;
  /** Where a search found it; `null` in other lists and until it is cut. */
  readonly excerpt: Excerpt | null;
  /** Why it is listed; `null` where the order tells enough. */
  readonly reasons: Reasons | null;
  readonly height: number;
  readonly compact: boolean;
  /** It is the one that is open, or that the next key would open. */
  readonly active: boolean;
  /** `null` while no paper of the list is selected. */
  readonly selected: boolean | null;
  readonly position: number;
  readonly size: number;
  readonly top: number;
  readonly onClick: (paper: PaperId, event: MouseEvent) => void;
  readonly onDrag: (paper: PaperId, event: DragEvent) => void;
}

const shownTags = 3;
const icon = { size: 12, strokeWidth: 1.75, 'aria-hidden': true } as const;

/** One paper in a list. */
export const PaperRowView = memo(function PaperRowView(props: PaperRowProps) {
  const {
    id,
    row,
    written,
    excerpt,
    reasons,
    height,
    compact,
    active,
    selected,
    position,
    size,
    top,
    onClick,
    onDrag,
  } = props;
  const percent = useReadPercent(id);
  const { dwells, ...dwelling } = useDwell();
  const watcher = useWatcher();
  const watched = row === undefined || watcher === null ? [] : wordsInAbstract(watcher, row.paper);
  return (
    // The listbox has the focus and the keys; its options only take clicks.
    <div
      role="option"
      id={`paper-${id}`}
      aria-label={written === undefined ? id : rowName(written, percent, watched)}
      aria-selected={selected ?? active}
      data-active={active}
      aria-setsize={size}
      aria-posinset={position}
      {...dwelling}
      draggable
      onDragStart={(event) => {
        // Programs outside take the citation.
        if (row !== undefined) event.dataTransfer.setData('text/plain', citationLine(row.paper));
        onDrag(id, event);
      }}
      onClick={(event) => {
        if (!isOnFoundPiece(event.target) || !openFound(id, excerpt)) onClick(id, event);
      }}
      className="absolute inset-x-0 border-b border-line/70 pr-3 pl-2 hover:bg-wash aria-selected:bg-wash data-[active=true]:before:absolute data-[active=true]:before:inset-y-0 data-[active=true]:before:left-0 data-[active=true]:before:w-0.5 data-[active=true]:before:bg-accent"
      style={{ height, transform: `translateY(${top}px)` }}
    >
      {row === undefined ? null : compact ? (
        <CompactRow row={row} excerpt={excerpt} selected={selected} />
      ) : (
        <FullRow
          row={row}
          excerpt={excerpt}
          reasons={reasons}
          percent={percent}
          watched={watched}
          selected={selected}
        />
      )}
      {row === undefined || compact || !(dwells || active) ? null : (
        <UpvotesTrail row={row} dwells={dwells} />
      )}
    </div>
  );
});

/** Whether the paper is unread; while papers are selected, whether it is one of them. */
function Lead({ row, selected }: { readonly row: PaperRow; readonly selected: boolean | null }) {
  if (selected !== null) {
    const Sign = selected ? CircleCheck : Circle;
    return (
      <Sign
        {...icon}
        size={14}
        className={`mt-[3px] -mr-0.5 -ml-1 shrink-0 ${selected ? 'text-accent' : 'text-ink-2/60'}`}
      />
    );
  }
  return (
    <span
      className={`mt-[6px] size-1.5 shrink-0 rounded-full ${row.seen ? '' : 'bg-accent'}`}
      title={row.seen ? undefined : text.library.unread}
    />
  );
}

interface TitleProps {
  readonly row: PaperRow;
  readonly excerpt: Excerpt | null;
  readonly className: string;
}

function Title({ row, excerpt, className }: TitleProps) {
  const weight =
    row.verdict === 'dismissed'
      ? 'font-[450] text-ink-2'
      : row.seen
        ? 'font-[450] text-ink/90'
        : 'font-semibold';
  return (
    <span className={`${className} ${weight}`}>
      {excerpt === null ? <WatchedText text={row.paper.title} /> : <Marked marked={excerpt.title} />}
    </span>
  );
}

function CompactRow({ row, excerpt, selected }: Omit<FullRowProps, 'percent' | 'reasons' | 'watched'>) {
  return (
    <div className="flex h-full items-center gap-2">
      <Lead row={row} selected={selected} />
      <Title row={row} excerpt={excerpt} className="min-w-0 flex-1 truncate text-13" />
      {row.starred ? <Star {...icon} className="shrink-0 fill-star text-star" /> : null}
      <span className="w-10 shrink-0 text-right text-12 text-ink-2 tabular-nums">
        {row.standing?.upvotes ?? ''}
      </span>
    </div>
  );
}

interface FullRowProps {
  readonly row: PaperRow;
  readonly excerpt: Excerpt | null;
  readonly reasons: Reasons | null;
  readonly percent: number | null;
  /** The reader's words that only its abstract has. */
  readonly watched: readonly string[];
  readonly selected: boolean | null;
}

function FullRow({ row, excerpt, reasons, percent, watched, selected }: FullRowProps) {
  return (
    <div className="flex h-full gap-2 py-2.5">
      <Lead row={row} selected={selected} />
      <div className="flex min-w-0 flex-1 flex-col justify-between">
        <Title row={row} excerpt={excerpt} className="line-clamp-2 text-14" />
        {excerpt === null ? null : <FoundPiece excerpt={excerpt} />}
        {reasons === null ? null : <ReasonLines reasons={reasons} />}
        <Meta row={row} percent={percent} watched={watched} />
      </div>
      <div className="flex shrink-0 flex-col items-end gap-1">
        {row.picture === null ? null : (
          <img
            src={`offprint://files/${row.picture}`}
            alt=""
            width={64}
            height={44}
            loading="lazy"
            className={`h-11 w-16 rounded-[4px] border border-line bg-panel object-cover ${row.verdict === 'dismissed' ? 'opacity-40 grayscale' : ''}`}
          />
        )}
        {row.starred ? <Star {...icon} size={13} className="fill-star text-star" /> : null}
      </div>
    </div>
  );
}

function Meta({ row, percent, watched }: Pick<FullRowProps, 'row' | 'percent' | 'watched'>) {
  const { paper, standing, tags } = row;
  return (
    <span className="flex items-center gap-2 overflow-hidden text-12 text-ink-2 tabular-nums">
      <span className="min-w-12 shrink-[4] truncate">{bylineOf(paper)}</span>
      {standing === null || standing.upvotes === null ? null : (
        <span className="inline-flex shrink-0 items-center gap-0.5">
          <ArrowBigUp {...icon} size={13} />
          {standing.upvotes}
        </span>
      )}
      {standing === null || standing.comments === 0 ? null : (
        <span className="inline-flex shrink-0 items-center gap-1">
          <MessageSquare {...icon} />
          {standing.comments}
        </span>
      )}
      {paper.withdrawnAt === null ? null : (
        <span className="shrink-0 text-danger">{text.library.withdrawn}</span>
      )}
      {paper.githubRepo === null ? null : <Code {...icon} className="shrink-0" />}
      {row.verdict === null ? null : <VerdictSign verdict={row.verdict} />}
      {row.noted ? <NotebookPen {...icon} className="shrink-0" /> : null}
      {row.reading === null ? null : (
        <span className="inline-flex shrink-0 items-center gap-1 text-accent">
          <BookMarked {...icon} />
          {row.reading === 'to-read' ? '' : text.readingState[row.reading]}
        </span>
      )}
      {percent === null ? null : <ReadSoFar percent={percent} />}
      {watched.length === 0 ? null : (
        <span className="watched min-w-16 shrink-2 truncate" title={text.watched.has(watched)}>
          {watched.join(', ')}
        </span>
      )}
      {tags.slice(0, shownTags).map((tag) => (
        <span key={tag.key} className="inline-flex min-w-14 max-w-24 shrink items-center gap-1">
          <TagDot colour={tag.colour} />
          <span className="truncate" title={tag.name}>
            {lastPart(tag.name)}
          </span>
        </span>
      ))}
      {tags.length > shownTags ? (
        <span className="shrink-0">{text.library.moreTags(tags.length - shownTags)}</span>
      ) : null}
    </span>
  );
}
