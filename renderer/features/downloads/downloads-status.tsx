import { ArrowDownToLine } from 'lucide-react';
import { text } from '../../../shared/text/text.ts';
import { runCommand } from '../../app/commands.ts';
import { Button } from '../../ui/button.tsx';
import { useDownloads } from './use-downloads.ts';

/** The status bar's word on downloads, and how much all that is kept takes. */
export function DownloadsStatus() {
  const state = useDownloads();
  const line = text.downloadsLine(state);
  return (
    <>
      {line === '' ? null : (
        <Button
          name={line}
          icon={<ArrowDownToLine aria-hidden size={13} strokeWidth={1.75} />}
          className="ml-2 h-6 tabular-nums"
          onClick={() => runCommand('downloads')}
        />
      )}
      <Button
        name={text.downloads.kept(state.bytes === null ? null : text.size(state.bytes))}
        className="ml-auto h-6 shrink max-md:hidden"
        onClick={() => runCommand('go-storage')}
      />
    </>
  );
}
