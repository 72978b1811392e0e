import { Library } from 'lucide-react';
import { text } from '../../../shared/text/text.ts';
import { goTo } from '../../app/navigation.ts';
import { Button } from '../../ui/button.tsx';
import { useSyncStatus } from '../status/use-sync-status.ts';
import { useArchive } from './use-archive.ts';

/** The status bar's word on the archive, while it comes in or waits; leads to the ledger. */
export function ArchiveProgress() {
  const status = useArchive();
  const sync = useSyncStatus();
  if (status === null || (status.state !== 'walking' && status.state !== 'paused')) return null;
  const share = Math.floor((status.done / status.total) * 100);
  return (
    <>
      {status.state === 'walking' && sync.state !== 'syncing' ? (
        <progress
          aria-label={text.sync.progress}
          value={status.done}
          max={Math.max(1, status.total)}
          className="ml-2 h-1 w-20 appearance-none overflow-hidden rounded-full bg-line [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent"
        />
      ) : null}
      <Button
        name={text.ledger.share(share)}
        title={text.archiveLine(status)}
        icon={<Library aria-hidden size={13} strokeWidth={1.75} />}
        className="ml-2 h-6 tabular-nums"
        onClick={() => goTo({ name: 'ledger' })}
      />
    </>
  );
}
