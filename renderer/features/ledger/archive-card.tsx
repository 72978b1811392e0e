import { text } from '../../../shared/text/text.ts';
import { cancelArchive, pauseArchive, startArchive } from '../../actions/archive.ts';
import { Button } from '../../ui/button.tsx';
import { ProgressLine } from '../../ui/progress-line.tsx';
import { useArchive } from './use-archive.ts';

/** The walk back to the first edition: begin it, see how far it is, pause it, give it up. */
export function ArchiveCard() {
  const status = useArchive();
  if (status === null) return null;
  const isUnderWay = status.state === 'walking' || status.state === 'paused';
  return (
    <section
      aria-label={text.ledger.archive}
      className="mb-6 rounded-card border border-line bg-raised px-4 py-3"
    >
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p className="min-w-0 tabular-nums">
          {status.state === 'complete' ? text.ledger.complete : null}
          {status.state === 'none' ? text.ledger.missing(status.missing) : null}
          {text.archiveLine(status)}
        </p>
        <div className="flex gap-2">
          {status.state === 'none' ? (
            <Button name={text.ledger.whole} tone="framed" onClick={() => void startArchive()} />
          ) : null}
          {status.state === 'walking' ? (
            <Button name={text.ledger.pause} tone="framed" onClick={() => void pauseArchive()} />
          ) : null}
          {status.state === 'paused' ? (
            <Button name={text.ledger.resume} tone="framed" onClick={() => void startArchive()} />
          ) : null}
          {isUnderWay ? <Button name={text.ledger.cancel} onClick={() => void cancelArchive()} /> : null}
        </div>
      </div>
      {isUnderWay ? (
        <ProgressLine
          name={text.ledger.progress}
          value={status.done}
          max={status.total}
          className="mt-3 block w-full"
        />
      ) : null}
    </section>
  );
}
