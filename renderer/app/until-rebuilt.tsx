import { type ReactNode, useEffect, useState } from 'react';
import type { Failure } from '../../shared/failure/failure.ts';
import { toFailure } from '../../shared/failure/to-failure.ts';
import { text } from '../../shared/text/text.ts';
import { setDatabaseAside } from '../actions/set-aside.ts';
import { FailureBox } from '../features/messages/failure-box.tsx';
import { say } from '../features/messages/messages.ts';
import { generation } from '../queries/generation.ts';
import { useLive } from '../queries/live.ts';
import { Button } from '../ui/button.tsx';
import { bridge } from './bridge.ts';
import { library } from './library.ts';

/**
 * Holds the first list back while a database that was emptied is refilled from the journal, so that
 * nobody sees a library without their stars. A new library has nothing to refill and is not held back.
 */
export function UntilRebuilt({ children }: { readonly children: ReactNode }) {
  const held = useLive(generation, '');
  const broken = useOpenFailure();
  useEffect(
    () => bridge.listen('library:rebuilt', (entries) => say({ text: text.app.rebuilt(entries), undo: null })),
    [],
  );
  const failed = broken ?? (held.state === 'failed' ? held.failure : null);
  if (failed !== null) {
    return (
      <main className="min-h-0 flex-1 p-6">
        <FailureBox failure={failed} />
        <div className="mt-4 max-w-[520px]">
          <p className="mb-2 text-ink-2">{text.recovery.setAsideExplained}</p>
          <Button name={text.recovery.setAside} tone="framed" onClick={() => void setDatabaseAside()} />
        </div>
      </main>
    );
  }
  const agreed = held.state === 'ready' ? held.value : bridge.boot.generation;
  const isAgreed = agreed === bridge.boot.generation || bridge.boot.entries === 0;
  if (isAgreed) return children;
  return (
    <main className="flex min-h-0 flex-1 items-center justify-center text-ink-2">
      <p role="status">{text.app.rebuilding}</p>
    </main>
  );
}

/** Why the database would not open. Live queries never say: they wait for ever for one that opens. */
function useOpenFailure(): Failure | null {
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    library.open().catch((thrown: unknown) => setFailure(toFailure(thrown)));
  }, []);
  return failure;
}
