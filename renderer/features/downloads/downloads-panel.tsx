import { Pause, Play, RotateCw, X } from 'lucide-react';
import type { Download } from '../../../shared/contract/downloads.ts';
import { wishKey } from '../../../shared/contract/downloads.ts';
import { text } from '../../../shared/text/text.ts';
import { cancelDownloads, pauseDownloads, retryDownloads } from '../../actions/downloads.ts';
import { useLive, valueOr } from '../../queries/live.ts';
import { titlesOf } from '../../queries/titles.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Popup } from '../../ui/popup.tsx';
import { ProgressLine } from '../../ui/progress-line.tsx';
import { useDownloads } from './use-downloads.ts';

const shown = 100;
const rank = { running: 0, failed: 1, waiting: 2, done: 3 } as const;
const icon = { size: 14, strokeWidth: 1.75, 'aria-hidden': true } as const;

/** Everything that is to come to this machine, and what can be done about it. */
export default function DownloadsPanel({ onClose }: { readonly onClose: () => void }) {
  const state = useDownloads();
  const items = [...state.items].sort((a, b) => rank[a.state.name] - rank[b.state.name]);
  const rows = items.slice(0, shown);
  const papers = [...new Set(rows.map(({ paper }) => paper))].sort();
  const titles = valueOr(useLive(titlesOf, papers.join(' ')), new Map<string, string>());
  const open = items.filter((item) => item.state.name !== 'done');
  // What waits for room on the disk goes on by itself.
  const isPaused = state.paused.some((reason) => reason !== 'disk');
  const explained = state.paused.flatMap((reason) => text.downloads.pauseExplained[reason] ?? []);
  return (
    <Popup name={text.downloads.panel} onClose={onClose} width="w-[620px]">
      {items.length === 0 ? (
        <div className="h-52">
          <Empty what={text.downloads.none} />
        </div>
      ) : (
        <>
          <div className="flex items-center gap-2 border-b border-line px-4 py-2">
            <p role="status" className="min-w-0 flex-1 text-ink-2 tabular-nums">
              {text.downloadsLine(state)}
            </p>
            {open.length === 0 && !isPaused ? null : (
              <Button
                name={isPaused ? text.downloads.resume : text.downloads.pause}
                tone="framed"
                icon={isPaused ? <Play {...icon} /> : <Pause {...icon} />}
                onClick={() => void pauseDownloads(!isPaused)}
              />
            )}
            {open.length < 2 ? null : (
              <Button
                name={text.downloads.cancelAll}
                tone="framed"
                onClick={() => void cancelDownloads(open)}
              />
            )}
          </div>
          {explained.map((why) => (
            <p key={why} role="alert" className="border-b border-line px-4 py-2 text-12 text-danger">
              {why}
            </p>
          ))}
          <ul tabIndex={0} aria-label={text.downloads.panel} className="min-h-0 overflow-y-auto py-1">
            {rows.map((item) => (
              <Row key={wishKey(item)} item={item} title={titles.get(item.paper) ?? item.paper} />
            ))}
            {items.length > shown ? (
              <li className="px-4 py-2 text-12 text-ink-2">{text.downloads.more(items.length - shown)}</li>
            ) : null}
          </ul>
        </>
      )}
    </Popup>
  );
}

function Row({ item, title }: { readonly item: Download; readonly title: string }) {
  const { state } = item;
  const what = `${text.part[item.part]}, ${title}`;
  const tone = state.name === 'failed' ? 'text-danger' : 'text-ink-2';
  return (
    <li className="flex min-h-12 items-center gap-3 px-4 py-1.5">
      <div className="min-w-0 flex-1">
        <p className="truncate">{title}</p>
        <p className={`text-12 tabular-nums ${tone}`}>
          {text.part[item.part]} · {text.downloadState(item)}
        </p>
        {state.name === 'running' ? (
          <ProgressLine
            name={text.downloads.progress(what)}
            value={state.total === null ? null : state.received}
            max={state.total ?? 1}
            className="mt-1 block w-full"
          />
        ) : null}
      </div>
      {state.name === 'failed' ? (
        <Button
          name={text.downloads.retry(what)}
          showName={false}
          icon={<RotateCw {...icon} />}
          onClick={() => void retryDownloads([item])}
        />
      ) : null}
      {state.name === 'done' ? null : (
        <Button
          name={text.downloads.cancel(what)}
          showName={false}
          icon={<X {...icon} />}
          onClick={() => void cancelDownloads([item])}
        />
      )}
    </li>
  );
}
