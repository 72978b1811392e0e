import type { UpdateState } from '../../../../shared/contract/updates.ts';
import { text } from '../../../../shared/text/text.ts';
import { lookForUpdates, restartToUpdate } from '../../../actions/updates.ts';
import { useUpdates } from '../../../app/updates.ts';
import { Button } from '../../../ui/button.tsx';

const words = text.about;

/** How it stands with updates, and what can be done about it; nothing in packages that have none. */
export function UpdateLine() {
  const state = useUpdates();
  if (state.state === 'off') return null;
  return (
    <div className="flex min-h-11 items-center justify-between gap-4 px-4 py-2">
      <p role="status">{stateText(state)}</p>
      {state.state === 'ready' ? (
        <Button name={words.restart} tone="framed" onClick={() => void restartToUpdate()} />
      ) : null}
      {state.state === 'idle' || state.state === 'failed' ? (
        <Button name={words.check} tone="framed" onClick={lookForUpdates} />
      ) : null}
    </div>
  );
}

function stateText(state: Exclude<UpdateState, { state: 'off' }>): string {
  switch (state.state) {
    case 'idle':
      return words.updates.idle(state.checkedAt === null ? null : text.instant(state.checkedAt));
    case 'checking':
      return words.updates.checking;
    case 'downloading':
      return words.updates.downloading(state.version, state.percent);
    case 'ready':
      return words.updates.ready(state.version);
    case 'installing':
      return words.updates.installing(state.version);
    case 'failed':
      return words.updates.failed(text.failure[state.failure.kind].what);
  }
}
