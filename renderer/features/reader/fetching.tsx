import { useEffect } from 'react';
import type { Download } from '../../../shared/contract/downloads.ts';
import type { PaperId } from '../../../shared/library/ids.ts';
import { text } from '../../../shared/text/text.ts';
import { downloadPdfs, retryDownloads } from '../../actions/downloads.ts';
import { openOutside } from '../../actions/outside.ts';
import { NotShown } from '../../reader/reader-problem.tsx';
import { useDownloads } from '../downloads/use-downloads.ts';
import { arxivPage } from '../paper/addresses.ts';

/** A PDF that is not on this machine yet: it is fetched, and its reader opens by itself once it is there. */
export function Fetching({ paper }: { readonly paper: PaperId }) {
  const { items, awaited, paused } = useDownloads();
  const wish = items.find((item) => item.paper === paper && item.part === 'pdf');
  useEffect(() => void downloadPdfs([paper]), [paper]);
  if (wish?.state.name === 'failed') {
    return (
      <NotShown
        what={text.reader.notFetched}
        safe={text.downloadState(wish)}
        ways={{
          again: () => void retryDownloads([wish]),
          source: () => void openOutside(arxivPage(paper)),
          remove: null,
        }}
      />
    );
  }
  const [reason] = paused;
  const said = reason !== undefined ? text.pause[reason] : text.reader.awaited[awaited ?? 'nothing'];
  const isRunning = awaited === null && reason === undefined;
  return (
    <div className="flex h-full flex-col items-center justify-center gap-3 bg-paper p-8 text-center text-ink-2">
      <p role="status">{said}</p>
      {isRunning ? <Progress wish={wish} /> : null}
    </div>
  );
}

function Progress({ wish }: { readonly wish: Download | undefined }) {
  const state = wish?.state;
  const [received, total] = state?.name === 'running' ? [state.received, state.total] : [0, null];
  return (
    <>
      <progress
        aria-label={text.reader.fetching}
        value={total === null ? undefined : received}
        max={total ?? 1}
        className="reader-progress"
      />
      <p className="h-5 text-12 tabular-nums">{wish === undefined ? '' : text.downloadState(wish)}</p>
    </>
  );
}
