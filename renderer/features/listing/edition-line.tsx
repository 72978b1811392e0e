import { CircleCheck, CircleDashed, CircleHelp, CircleX, LoaderCircle } from 'lucide-react';
import type { ReactNode } from 'react';
import { type EditionState, lateArrivals } from '../../../shared/library/edition.ts';
import { text } from '../../../shared/text/text.ts';
import { unreadOnly } from '../../app/preferences.ts';
import type { Listing } from '../../queries/listing.ts';

interface EditionLineProps {
  readonly listing: Listing;
  /** How whole the day is; `null` when the list is no single day. */
  readonly state: EditionState | null;
}

const icon = { size: 13, strokeWidth: 1.75, 'aria-hidden': true } as const;

const signs: Record<EditionState, ReactNode> = {
  complete: <CircleCheck {...icon} className="text-ok" />,
  filling: <LoaderCircle {...icon} className="text-accent" />,
  empty: <CircleDashed {...icon} />,
  failed: <CircleX {...icon} className="text-danger" />,
  unknown: <CircleHelp {...icon} />,
};

/** One line below the heading: how many papers, and for a day how whole it is. */
export function EditionLine({ listing, state }: EditionLineProps) {
  const isUnread = unreadOnly.use() === 'on';
  const parts = [text.library.papers(listing.whole)];
  if (listing.size !== listing.whole)
    parts.push(text.library.ofThem(listing.size, isUnread ? 'unread' : 'shown'));
  if (state !== null) parts.push(text.edition[state]);
  if (listing.edition !== null && listing.edition.timesChecked > 0) {
    parts.push(text.checked(listing.edition.timesChecked, lateArrivals(listing.edition)));
  }
  if (listing.span !== null)
    parts.push(`${text.mediumDate(listing.span.from)} – ${text.mediumDate(listing.span.to)}`);
  return (
    <p className="mt-0.5 flex items-center gap-1.5 text-12 text-ink-2">
      {state === null ? null : signs[state]}
      <span className="truncate">{listing.starter ? text.library.starterNote : parts.join(' · ')}</span>
    </p>
  );
}
