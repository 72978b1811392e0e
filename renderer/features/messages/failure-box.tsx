import { TriangleAlert, X } from 'lucide-react';
import type { Failure, Remedy } from '../../../shared/failure/failure.ts';
import { text } from '../../../shared/text/text.ts';
import { startSync } from '../../actions/sync.ts';
import { Button } from '../../ui/button.tsx';

interface FailureBoxProps {
  readonly failure: Failure;
  readonly onDismiss?: () => void;
}

const syncKinds = new Set(['offline', 'timeout', 'server', 'malformed']);
const buttons: readonly Remedy[] = ['retry'];

/** A failure: what happened, what is safe, what to do. */
export function FailureBox({ failure, onDismiss }: FailureBoxProps) {
  const { what, safe } = text.failure[failure.kind];
  const isSync = syncKinds.has(failure.kind);
  return (
    <div
      role="alert"
      className="flex items-start gap-2.5 rounded-card border border-line bg-raised p-3 shadow-float"
    >
      <TriangleAlert aria-hidden size={16} className="mt-px shrink-0 text-danger" />
      <div className="min-w-0 flex-1">
        <p className="font-semibold">{what}</p>
        <p className="mt-0.5 text-ink-2">{safe}</p>
        {text.remedy[failure.remedy] === '' || failure.remedy === 'retry' ? null : (
          <p className="mt-0.5 text-ink-2">{text.remedy[failure.remedy]}</p>
        )}
        <details className="mt-1 text-12 text-ink-2">
          <summary>{text.app.details}</summary>
          <p className="mt-1 font-mono break-words">{failure.detail}</p>
        </details>
        {isSync && buttons.includes(failure.remedy) ? (
          <Button name={text.remedy.retry} tone="framed" className="mt-2" onClick={() => void startSync()} />
        ) : null}
      </div>
      {onDismiss === undefined ? null : (
        <Button name={text.library.dismiss} showName={false} icon={<X size={14} />} onClick={onDismiss} />
      )}
    </div>
  );
}
