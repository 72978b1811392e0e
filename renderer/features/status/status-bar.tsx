import { CircleCheck, CirclePause, CloudOff, RefreshCw, TriangleAlert, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { ArchivePause, ArchiveStatus } from '../../../shared/contract/archive-status.ts';
import type { SyncStatus } from '../../../shared/contract/sync-status.ts';
import { text } from '../../../shared/text/text.ts';
import { cancelSync, startSync } from '../../actions/sync.ts';
import { now } from '../../app/clock.ts';
import { runCommand, useCommands } from '../../app/commands.ts';
import { Button } from '../../ui/button.tsx';
import { ProgressLine } from '../../ui/progress-line.tsx';
import { DownloadsStatus } from '../downloads/downloads-status.tsx';
import { ArchiveProgress } from '../ledger/archive-status.tsx';
import { useArchive } from '../ledger/use-archive.ts';
import { useSyncStatus } from './use-sync-status.ts';

const icon = { size: 13, strokeWidth: 1.75, 'aria-hidden': true } as const;

/** One quiet line at the foot of the window: what the sync does, in words. */
export function StatusBar() {
  const status = useSyncStatus();
  const archive = useArchive();
  const isSyncing = status.state === 'syncing';
  const paused = status.state === 'up-to-date' ? pauseOf(archive) : null;
  useCommands({
    'sync-now': isSyncing ? undefined : () => void startSync(),
    'cancel-sync': isSyncing ? () => void cancelSync() : undefined,
  });
  return (
    <footer className="flex h-7.5 shrink-0 items-center gap-2 border-t border-line bg-panel px-3 text-12 text-ink-2">
      <Button
        name={text.syncLog.open}
        showName={false}
        icon={paused === null ? <Sign status={status} /> : <CirclePause {...icon} className="shrink-0" />}
        className="-mx-1.5 h-6"
        onClick={() => runCommand('sync-log')}
      />
      <span role="status" aria-label={text.sync.status} className="truncate">
        {paused === null ? text.syncState(status) : text.sync.paused}
      </span>
      {paused === null ? null : <span className="truncate">{text.ledger.paused[paused]}</span>}
      <Since status={status} />
      {isSyncing ? <SyncProgress done={status.done} total={status.total} /> : null}
      <ArchiveProgress status={archive} isSyncing={isSyncing} />
      <DownloadsStatus />
      {isSyncing ? (
        <Button name={text.sync.cancel} icon={<X {...icon} />} isCompact onClick={() => void cancelSync()} />
      ) : (
        <Button
          name={text.sync.syncNow}
          icon={<RefreshCw {...icon} />}
          isCompact
          className="max-md:ml-auto"
          onClick={() => void startSync()}
        />
      )}
    </footer>
  );
}

/** Why the archive stands still, where that is worth a word: a window is open wherever this is read. */
function pauseOf(archive: ArchiveStatus | null): Exclude<ArchivePause, 'no-window'> | null {
  return archive?.state === 'paused' && archive.why !== 'no-window' ? archive.why : null;
}

function Sign({ status }: { readonly status: SyncStatus }) {
  switch (status.state) {
    case 'up-to-date':
      return <CircleCheck {...icon} className="shrink-0 text-ok" />;
    case 'offline':
    case 'never':
      return <CloudOff {...icon} className="shrink-0" />;
    case 'failed':
      return <TriangleAlert {...icon} className="shrink-0 text-danger" />;
    case 'paused':
      return <CirclePause {...icon} className="shrink-0" />;
    case 'syncing':
    case 'cancelled':
      return <RefreshCw {...icon} className="shrink-0" />;
  }
}

/** When the last sync succeeded, kept true as time passes. */
function Since({ status }: { readonly status: SyncStatus }) {
  const [moment, setMoment] = useState(now);
  useEffect(() => {
    setMoment(now());
    const timer = setInterval(() => setMoment(now()), 30_000);
    return () => clearInterval(timer);
  }, [status]);
  const at = 'at' in status ? status.at : null;
  return at === null ? null : <span className="shrink-0">{text.ago(Math.max(0, moment - at))}</span>;
}

function SyncProgress({ done, total }: { readonly done: number; readonly total: number }) {
  return <ProgressLine name={text.sync.progress} value={done} max={total} className="w-28" />;
}
