import type { ArchivePause, ArchiveStatus } from '../../contract/archive-status.ts';
import type { LedgerState } from '../../library/ledger.ts';
import { count, number } from './count.ts';
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

export const ledgerStates: Record<LedgerState, string> = { ...editionTexts, weekend: 'weekend, no edition' };

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
