import type { ArchiveStatus } from '../../shared/contract/archive-status.ts';
import type { SyncStatus } from '../../shared/contract/sync-status.ts';
import type { Failure } from '../../shared/failure/failure.ts';
import type { CalendarDate } from '../../shared/library/ids.ts';
import type { LogNote, SyncLog } from './sync-log.ts';

/** Hears every status of the sync and notes how runs begin and end, but not how far they are. */
export function syncNoter(log: SyncLog): (status: SyncStatus) => void {
  const note = (what: Omit<LogNote, 'topic'>): void => log.note({ topic: 'sync', ...what });
  let isRunning = false;
  return (status) => {
    const wasRunning = isRunning;
    isRunning = status.state === 'syncing';
    switch (status.state) {
      case 'syncing':
        if (status.done === 0 && status.total > 0)
          note({ level: 'info', event: 'sync-begun', detail: `${status.total} days` });
        return;
      case 'up-to-date':
        // What a library says of itself at the start is the end of an earlier run.
        if (wasRunning) note({ level: 'info', event: 'sync-complete', detail: '' });
        return;
      case 'paused':
        note({ level: 'warning', event: 'sync-paused', detail: `${status.held} → ${status.asked}` });
        return;
      case 'offline':
        note({ level: 'warning', event: 'sync-ended', detail: 'offline' });
        return;
      case 'cancelled':
        note({ level: 'info', event: 'sync-ended', detail: 'cancelled' });
        return;
      case 'failed': {
        const { kind, detail } = status.failure;
        note({ level: 'failure', event: 'sync-ended', detail: `${kind}: ${detail}` });
        return;
      }
      case 'never':
        return;
    }
  };
}

/** Notes an entry of an answer that was left out of it. */
export function noteRejected(log: SyncLog, topic: 'sync' | 'archive', detail: string): void {
  log.note({ topic, level: 'warning', event: 'entry-rejected', detail });
}

/** Notes a day that could not be read; it stands in the ledger with the same reason. */
export function noteDayFailed(
  log: SyncLog,
  topic: 'sync' | 'archive',
  date: CalendarDate,
  { kind, detail }: Failure,
): void {
  log.note({ topic, level: 'failure', event: 'day-failed', detail: `${date}: ${kind}: ${detail}` });
}

/** Notes how the walk through the archive goes. */
export function noteArchive(log: SyncLog, status: ArchiveStatus): void {
  const note = (what: Omit<LogNote, 'topic'>): void => log.note({ topic: 'archive', ...what });
  switch (status.state) {
    case 'walking':
      note({
        level: 'info',
        event: status.day === null ? 'archive-begun' : 'archive-stored',
        detail: `${status.done} of ${status.total} days${status.day === null ? '' : `, back to ${status.day}`}`,
      });
      return;
    case 'paused':
      note({
        level: status.why === 'reader' ? 'info' : 'warning',
        event: 'archive-paused',
        detail: status.why,
      });
      return;
    case 'complete':
      note({ level: 'info', event: 'archive-complete', detail: '' });
      return;
    case 'none':
      return;
  }
}
