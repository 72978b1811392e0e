import { lateArrivals } from '../../../shared/library/edition.ts';
import type { LedgerDay } from '../../../shared/library/ledger.ts';
import { text } from '../../../shared/text/text.ts';
import { fetchDays } from '../../actions/archive.ts';
import { runCommand } from '../../app/commands.ts';
import { unreadOnly } from '../../app/preferences.ts';
import type { Listing } from '../../queries/listing.ts';
import { DayMark } from '../../ui/day-mark.tsx';
import { TextButton } from '../../ui/text-button.tsx';

interface EditionLineProps {
  readonly listing: Listing;
  /** What the ledger says of the day; `null` when the list is no single day. */
  readonly day: LedgerDay | null;
}

/** Below the heading: how many papers, and for a day how whole it is; what is wrong with it stands in a line more. */
export function EditionLine({ listing, day }: EditionLineProps) {
  const isUnread = unreadOnly.use() === 'on';
  // Of a day that never came nobody knows how many papers it has.
  const isUncounted = listing.whole === 0 && (day?.state === 'failed' || day?.state === 'unknown');
  const parts = isUncounted ? [] : [text.library.papers(listing.whole)];
  if (listing.size !== listing.whole)
    parts.push(text.library.ofThem(listing.size, isUnread ? 'unread' : 'shown'));
  if (day !== null) parts.push(text.ledgerState[day.state]);
  if (listing.edition !== null && listing.edition.timesChecked > 0) {
    parts.push(text.checked(listing.edition.timesChecked, lateArrivals(listing.edition)));
  }
  if (listing.span !== null)
    parts.push(`${text.mediumDate(listing.span.from)} – ${text.mediumDate(listing.span.to)}`);
  return (
    <>
      <p className="mt-0.5 flex items-center gap-1.5 text-12 text-ink-2">
        {day === null ? null : <DayMark state={day.state} size={11} />}
        <span className="truncate">{listing.starter ? text.library.starterNote : parts.join(' · ')}</span>
      </p>
      {day === null ? null : <DayTrouble day={day} />}
      {listing.span === null || listing.whole === 0 ? null : <SpanGaps gaps={listing.span.gaps} />}
    </>
  );
}

function DayTrouble({ day }: { readonly day: LedgerDay }) {
  const trouble = text.ledger.troubles(day);
  if (trouble === '') return null;
  return (
    <TroubleLine
      what={`${trouble.charAt(0).toUpperCase()}${trouble.slice(1)}`}
      button={text.command['sync-log']}
      onClick={() => runCommand('sync-log')}
    />
  );
}

function SpanGaps({ gaps }: { readonly gaps: readonly LedgerDay['date'][] }) {
  if (gaps.length === 0) return null;
  return (
    <TroubleLine
      what={text.ledger.spanGaps(gaps.length)}
      button={text.ledger.fetchSpan}
      onClick={() => void fetchDays(gaps)}
    />
  );
}

interface TroubleLineProps {
  readonly what: string;
  readonly button: string;
  readonly onClick: () => void;
}

function TroubleLine({ what, button, onClick }: TroubleLineProps) {
  return (
    <p className="mt-1 flex flex-wrap gap-x-2 text-12 text-ink">
      {what}
      <TextButton name={button} onClick={onClick} />
    </p>
  );
}
