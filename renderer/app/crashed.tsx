import type { FallbackProps } from 'react-error-boundary';
import { text } from '../../shared/text/text.ts';
import { Button } from '../ui/button.tsx';

/** Stands in for a pane that stopped working. */
export function Crashed({ error }: FallbackProps) {
  return (
    <div role="alert" className="flex h-full flex-col items-start gap-2 p-6">
      <p className="font-semibold">{text.app.crashed}</p>
      <p className="text-ink-2">{text.app.crashedSafe}</p>
      <Button name={text.app.reload} tone="framed" onClick={() => location.reload()} />
      <p className="mt-2 font-mono text-12 text-ink-2 break-words">{String(error)}</p>
    </div>
  );
}
