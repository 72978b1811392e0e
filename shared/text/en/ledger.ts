import type { ArchivePause, ArchiveStatus } from '../../contract/archive-status.ts';
import type { LedgerDay, LedgerState } from '../../library/ledger.ts';
import { count, number } from './count.ts';
import { failureTexts } from './failures.ts';
import { editionTexts } from './library.ts';

const pauses: Record<ArchivePause, string> = {
  reader: 'paused',
  offline: 'waits for the network',
  'rate-limited': 'waits because the feed asks for a pause',
  disk: 'waits for room on the disk',
  'other-feed': 'waits until you say what becomes of the other feed',
  'no-window': 'waits for a window',
  failed: 'waits and tries again, the feed has a problem',
};

const states: Record<LedgerState, string> = { ...editionTexts, weekend: 'weekend, no edition' };

/** What is wrong with a day, one sentence each; none where nothing is. */
function troubles({ state, failure, rejected }: LedgerDay): string[] {
  const left = rejected === 0 ? [] : [`${count(rejected, 'entry', 'entries')} could not be read`];
  if (failure === null || state === 'weekend') return left;
  const { what } = failureTexts[failure];
  return [...left, state === 'failed' ? what : `the last check failed: ${what}`];
}

/** Texts of the ledger and of the walk through the archive. */
export const ledger = {
  heading: 'Ledger',
  open: 'Open the ledger',
  explained: 'Every day of the feed since its first edition, and what this library knows of it.',
  archive: 'Archive',
  whole: 'Get the whole archive',
  missing: (days: number) => `${count(days, 'day')} of the feed were never read.`,
  complete: 'Every day since the first edition has been read.',
  pause: 'Pause',
  resume: 'Go on',
  cancel: 'Cancel',
  progress: 'Archive progress',
  fetch: 'Fetch',
  fetchDay: (day: string) => `Fetch ${day}`,
  fetchMonth: (month: string) => `Fetch the gaps of ${month}`,
  gaps: (gaps: number) => count(gaps, 'gap'),
  /** Of a week or a month. */
  spanGaps: (gaps: number) => `${count(gaps, 'day')} of it ${gaps === 1 ? 'is' : 'are'} missing.`,
  fetchSpan: 'Fetch the missing days',
  inWords: (day: LedgerDay) => [states[day.state], ...troubles(day)].join(' · '),
  troubles: (day: LedgerDay) => troubles(day).join(' · '),
  marks: 'What the marks mean',
  noEdition: 'no edition',
  columns: {
    day: 'Day',
    state: 'State',
    papers: 'Papers',
    checked: 'Checked',
    late: 'Late',
    changed: 'Last change',
  },
  times: (times: number) => (times === 0 ? '' : `${times}×`),
  /** Why the status of the sync says that it is paused. */
  paused: {
    reader: 'the archive, by you',
    offline: 'the archive waits for the network',
    'rate-limited': 'the feed asks for a pause',
    disk: 'the archive waits for room on the disk',
    'other-feed': 'the archive waits for your answer',
    failed: 'the archive tries again later, the feed has a problem',
  } satisfies Record<Exclude<ArchivePause, 'no-window'>, string>,
  share: (percent: number) => `Archive ${percent} %`,
  back: 'Settings',
};

export const ledgerStates = states;

const left = (ms: number): string => {
  const minutes = Math.ceil(ms / 60_000);
  return minutes < 90
    ? `about ${count(minutes, 'minute')} left`
    : `about ${count(Math.round(minutes / 60), 'hour')} left`;
};

/** How the archive stands, in one line; empty while nobody wished for it. */
export function archiveLine(status: ArchiveStatus): string {
  switch (status.state) {
    case 'none':
    case 'complete':
      return '';
    case 'paused':
      return `Archive: ${number(status.done)} of ${count(status.total, 'day')}, ${pauses[status.why]}`;
    case 'walking': {
      const { done, total, papers, daysPerMinute, msLeft } = status;
      const parts = [`Archive: ${number(done)} of ${count(total, 'day')}`];
      if (papers > 0) parts.push(count(papers, 'paper'));
      if (daysPerMinute !== null) parts.push(`${number(Math.round(daysPerMinute))} days a minute`);
      if (msLeft !== null) parts.push(left(msLeft));
      return parts.join(', ');
    }
  }
}
