import { assertNever } from '../../assert-never.ts';
import type { SyncStatus } from '../../contract/sync-status.ts';
import { failureTexts } from './failures.ts';

/** Texts of the status bar. */
export const sync = {
  status: 'Sync',
  syncNow: 'Sync now',
  cancel: 'Cancel sync',
  progress: 'Sync progress',
  paused: 'Paused',
};

/** The state of the sync in words. */
export function syncText(status: SyncStatus): string {
  switch (status.state) {
    case 'never':
      return 'Never synced';
    case 'syncing':
      return `Syncing ${status.done} of ${status.total} days`;
    case 'up-to-date':
      return 'Up to date';
    case 'offline':
      return 'Offline';
    case 'paused':
      return sync.paused;
    case 'cancelled':
      return 'Cancelled';
    case 'failed':
      return `Failed: ${failureTexts[status.failure.kind].what}`;
    default:
      return assertNever(status);
  }
}
