import { Download as DownloadIcon } from 'lucide-react';
import { isOwnPaper, type PaperId } from '../../../shared/library/ids.ts';
import { text } from '../../../shared/text/text.ts';
import { downloadPdfs } from '../../actions/downloads.ts';
import { filesOf } from '../../queries/files.ts';
import { useLive } from '../../queries/live.ts';
import { Button } from '../../ui/button.tsx';
import { useDownloads } from './use-downloads.ts';

/** Brings the PDF of a paper to this machine; gone once it is there. */
export function DownloadButton({ paper }: { readonly paper: PaperId }) {
  const files = useLive(filesOf, paper);
  const wish = useDownloads().items.find((item) => item.paper === paper && item.part === 'pdf');
  if (isOwnPaper(paper) || files.state !== 'ready' || files.value.length > 0) return null;
  const isUnderWay = wish?.state.name === 'waiting' || wish?.state.name === 'running';
  return (
    <>
      <Button
        name={text.downloads.button}
        showName={false}
        tone="framed"
        icon={<DownloadIcon aria-hidden size={15} strokeWidth={1.75} />}
        aria-busy={isUnderWay}
        onClick={() => void downloadPdfs([paper])}
      />
      {wish === undefined || wish.state.name === 'done' ? null : (
        <span role="status" className="text-12 text-ink-2 tabular-nums">
          {text.downloadState(wish)}
        </span>
      )}
    </>
  );
}
