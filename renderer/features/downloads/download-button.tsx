import { ArrowDown, CircleAlert, CircleCheck, Download as DownloadIcon } from 'lucide-react';
import type { DownloadState } from '../../../shared/contract/downloads.ts';
import { isOwnPaper, type PaperId } from '../../../shared/library/ids.ts';
import { text } from '../../../shared/text/text.ts';
import { downloadPdfs } from '../../actions/downloads.ts';
import { filesOf } from '../../queries/files.ts';
import { useLive } from '../../queries/live.ts';
import { Button } from '../../ui/button.tsx';
import { ProgressRing } from '../../ui/progress-ring.tsx';
import { useDownloads } from './use-downloads.ts';

const icon = { size: 15, strokeWidth: 1.75, 'aria-hidden': true } as const;

/**
 * Brings the PDF of a paper to this machine. How far it is shows on its own icon, and once the PDF is here a sign
 * takes its place, so that nothing beside it moves.
 */
export function DownloadButton({ paper }: { readonly paper: PaperId }) {
  const files = useLive(filesOf, paper);
  const wish = useDownloads().items.find((item) => item.paper === paper && item.part === 'pdf');
  if (isOwnPaper(paper) || files.state !== 'ready') return null;
  const state = wish?.state.name === 'done' ? undefined : wish?.state;
  if (files.value.length > 0) {
    return (
      <span
        role="img"
        aria-label={text.downloads.pdfHere}
        title={text.downloads.pdfHere}
        className="inline-flex h-7 w-[29px] shrink-0 items-center justify-center text-ok"
      >
        <CircleCheck {...icon} />
      </span>
    );
  }
  const isUnderWay = state?.name === 'waiting' || state?.name === 'running';
  return (
    <>
      <Button
        name={text.downloads.button}
        showName={false}
        tone="framed"
        className="w-[29px]"
        {...(state === undefined || wish === undefined ? {} : { title: text.downloads.buttonSays(wish) })}
        icon={<Sign state={state} />}
        aria-busy={isUnderWay}
        onClick={() => void downloadPdfs([paper])}
      />
      <span role="status" className="sr-only">
        {wish === undefined || state === undefined ? '' : text.downloads.spoken(wish)}
      </span>
    </>
  );
}

function Sign({ state }: { readonly state: DownloadState | undefined }) {
  switch (state?.name) {
    case 'waiting':
      return (
        <ProgressRing done={0}>
          <ArrowDown aria-hidden size={9} strokeWidth={2.25} />
        </ProgressRing>
      );
    case 'running':
      return (
        <ProgressRing done={state.total === null ? null : state.received / Math.max(1, state.total)}>
          <ArrowDown aria-hidden size={9} strokeWidth={2.25} className="text-accent" />
        </ProgressRing>
      );
    case 'failed':
      return <CircleAlert {...icon} className="text-danger" />;
    default:
      return <DownloadIcon {...icon} />;
  }
}
