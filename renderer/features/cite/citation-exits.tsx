import { Copy, Download } from 'lucide-react';
import { useEffect, useState } from 'react';
import { text } from '../../../shared/text/text.ts';
import { type Citation, copyCitation, saveCitation } from '../../actions/cite.ts';
import { Button } from '../../ui/button.tsx';
import { ProgressLine } from '../../ui/progress-line.tsx';

const icon = { size: 14, strokeWidth: 1.75, 'aria-hidden': true } as const;

/** What takes longer than this is shown, with a way out, milliseconds. */
const shownAfterMs = 300;

/** Where citations go. Absent while there are none, so that nothing empty is copied over what was there. */
export function CitationExits({ citation }: { readonly citation: Citation }) {
  const [busy, setBusy] = useState<AbortController | null>(null);
  const isLong = useLong(busy);
  useEffect(() => () => busy?.abort(), [busy]);
  const run = async (does: (citation: Citation, signal: AbortSignal) => Promise<void>): Promise<void> => {
    const abort = new AbortController();
    setBusy(abort);
    await does(citation, abort.signal);
    setBusy(null);
  };
  if (busy !== null && isLong) {
    return (
      <>
        <p role="status" className="text-ink-2">
          {text.citing.writing(citation.papers.length)}
        </p>
        <ProgressLine name={text.citing.writingProgress} value={null} max={1} className="w-24" />
        <Button name={text.citing.cancel} tone="framed" autoFocus onClick={() => busy.abort()} />
      </>
    );
  }
  return (
    <>
      <Button
        name={text.citing.save}
        tone="framed"
        icon={<Download {...icon} />}
        onClick={() => void run(saveCitation)}
      />
      <Button
        name={text.citing.copy}
        tone="framed"
        autoFocus
        icon={<Copy {...icon} />}
        onClick={() => void run(copyCitation)}
      />
    </>
  );
}

/** Whether something has been going on for a while. */
function useLong(busy: object | null): boolean {
  const [long, setLong] = useState<object | null>(null);
  useEffect(() => {
    if (busy === null) return undefined;
    const timer = setTimeout(() => setLong(busy), shownAfterMs);
    return () => clearTimeout(timer);
  }, [busy]);
  return busy !== null && long === busy;
}
