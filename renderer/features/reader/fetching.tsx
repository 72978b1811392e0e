import { useEffect } from 'react';
import type { Download } from '../../../shared/contract/downloads.ts';
import type { PaperId } from '../../../shared/library/ids.ts';
import { text } from '../../../shared/text/text.ts';
import { downloadPdfs, keepOffline, pauseDownloads, retryDownloads } from '../../actions/downloads.ts';
import { openOutside } from '../../actions/outside.ts';
import { NotShown } from '../../reader/reader-problem.tsx';
import { Button } from '../../ui/button.tsx';
import { useDownloads } from '../downloads/use-downloads.ts';
import { arxivPage } from '../paper/addresses.ts';

interface FetchingProps {
  readonly paper: PaperId;
  readonly part: 'pdf' | 'text';
}

/** A part that is not on this machine yet: it is fetched, and its reader opens by itself once it is there. */
export function Fetching({ paper, part }: FetchingProps) {
  const { items, awaited, paused } = useDownloads();
  const wish = items.find((item) => item.paper === paper && item.part === part);
  useEffect(() => {
    void (part === 'pdf' ? downloadPdfs([paper]) : keepOffline([paper], ['text']));
  }, [paper, part]);
  if (wish?.state.name === 'failed') {
    return (
      <NotShown
        what={text.reader.notFetched[part]}
        safe={text.downloadState(wish)}
        ways={{
          again: () => void retryDownloads([wish]),
          source: () => void openOutside(arxivPage(paper)),
          fetch: null,
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
      {paused.some((each) => each !== 'disk') ? (
        <Button name={text.downloads.resume} tone="framed" onClick={() => void pauseDownloads(false)} />
      ) : null}
      {isRunning ? <Progress wish={wish} name={text.reader.fetching[part]} /> : null}
    </div>
  );
}

function Progress({ wish, name }: { readonly wish: Download | undefined; readonly name: string }) {
  const state = wish?.state;
  const [received, total] = state?.name === 'running' ? [state.received, state.total] : [0, null];
  return (
    <>
      <progress
        aria-label={name}
        value={total === null ? undefined : received}
        max={total ?? 1}
        className="reader-progress"
      />
      <p className="h-5 text-12 tabular-nums">{wish === undefined ? '' : text.downloadState(wish)}</p>
    </>
  );
}
