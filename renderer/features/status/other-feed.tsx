import { GitMerge } from 'lucide-react';
import { text } from '../../../shared/text/text.ts';
import { startOver } from '../../actions/keeping.ts';
import { mixFeeds } from '../../actions/sync.ts';
import { Button } from '../../ui/button.tsx';
import { useSyncStatus } from './use-sync-status.ts';

/** Asks, before anything is mixed, what to do with a library that came from another feed. */
export function OtherFeed() {
  const status = useSyncStatus();
  if (status.state !== 'paused') return null;
  return (
    <div
      role="alert"
      className="flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-b bg-raised px-4 py-2.5"
    >
      <GitMerge aria-hidden size={16} strokeWidth={1.75} className="shrink-0 text-star-ink" />
      <p className="min-w-0 flex-1 break-words">
        {text.syncSettings.otherFeed(status.held, status.asked)}
        <span className="block text-12 text-ink-2">{text.syncSettings.otherFeedSafe}</span>
      </p>
      <Button name={text.syncSettings.mix} tone="framed" onClick={() => void mixFeeds()} />
      <Button name={text.syncSettings.startOver} tone="framed" onClick={() => void startOver()} />
    </div>
  );
}
