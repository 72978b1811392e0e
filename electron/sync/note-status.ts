import type { ArchiveStatus } from '../../shared/contract/archive-status.ts';
import type { SyncStatus } from '../../shared/contract/sync-status.ts';
import type { Failure } from '../../shared/failure/failure.ts';
import type { CalendarDate } from '../../shared/library/ids.ts';
import type { LogNote, SyncLog } from './sync-log.ts';

/** Notes what a status says, except how far a run is. */
export function noteSync(log: SyncLog, status: SyncStatus): void {
  const note = (what: Omit<LogNote, 'topic'>): void => log.note({ topic: 'sync', ...what });
  switch (status.state) {
    case 'syncing':
      if (status.done === 0 && status.total > 0)
        note({ level: 'info', event: 'sync-begun', detail: `${status.total} days` });
      return;
    case 'up-to-date':
      note({ level: 'info', event: 'sync-complete', detail: '' });
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
