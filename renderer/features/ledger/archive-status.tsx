import { Library } from 'lucide-react';
import type { ArchiveStatus } from '../../../shared/contract/archive-status.ts';
import { text } from '../../../shared/text/text.ts';
import { goTo } from '../../app/navigation.ts';
import { Button } from '../../ui/button.tsx';
import { ProgressLine } from '../../ui/progress-line.tsx';

interface ArchiveProgressProps {
  /** `null` until it was told. */
  readonly status: ArchiveStatus | null;
  /** Another run has the bar. */
  readonly isSyncing: boolean;
}

/** The status bar's word on the archive, while it comes in or waits; leads to the ledger. */
export function ArchiveProgress({ status, isSyncing }: ArchiveProgressProps) {
  if (status === null || (status.state !== 'walking' && status.state !== 'paused')) return null;
  const share = Math.floor((status.done / status.total) * 100);
  return (
    <>
      {isSyncing ? null : (
        <ProgressLine
          name={text.sync.progress}
          value={status.done}
          max={status.total}
          className="ml-2 w-20"
        />
      )}
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
