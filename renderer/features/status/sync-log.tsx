import { useEffect, useMemo, useState } from 'react';
import {
  type LogEntry,
  type LogLevel,
  type LogTopic,
  logLevels,
  logTopics,
} from '../../../shared/contract/sync-log.ts';
import { toFailure } from '../../../shared/failure/to-failure.ts';
import { text } from '../../../shared/text/text.ts';
import { copyText } from '../../actions/copy.ts';
import { ask, bridge } from '../../app/bridge.ts';
import { Button } from '../../ui/button.tsx';
import { FindField, isAskedFor } from '../../ui/find-field.tsx';
import { Popup } from '../../ui/popup.tsx';
import { Select } from '../../ui/select.tsx';
import { presentFailure } from '../messages/messages.ts';

const words = text.syncLog;
const most = 500;
const topicChoices = ['all', ...logTopics] as const;
const levelChoices = ['all', ...logLevels] as const;

/** The last events of the sync, newest first, to be filtered and copied. */
export default function SyncLogDialog({ onClose }: { readonly onClose: () => void }) {
  const entries = useLog();
  const [topic, setTopic] = useState<LogTopic | 'all'>('all');
  const [level, setLevel] = useState<LogLevel | 'all'>('all');
  const [words_, setWords] = useState('');
  const shown = useMemo(
    () =>
      entries
        .filter((entry) => topic === 'all' || entry.topic === topic)
        .filter((entry) => level === 'all' || entry.level === level)
        .filter((entry) => isAskedFor(words_, lineOf(entry)))
        .reverse(),
    [entries, topic, level, words_],
  );
  return (
    <Popup name={words.heading} onClose={onClose} width="w-[760px]">
      <div className="flex flex-wrap items-center gap-2 border-line border-b px-4 py-2.5">
        <FindField
          name={words.filter}
          placeholder={words.filterPlaceholder}
          value={words_}
          onChange={setWords}
          className="min-w-40 flex-1"
        />
        <Select
          name={words.topic}
          value={topic}
          options={topicChoices}
          labels={words.topics}
          onChange={setTopic}
        />
        <Select
          name={words.level}
          value={level}
          options={levelChoices}
          labels={words.levels}
          onChange={setLevel}
        />
        <Button
          name={words.copy}
          tone="framed"
          onClick={() => void copyText([...shown].reverse().map(lineOf).join('\n'), words.copied)}
        />
      </div>
      {shown.length === 0 ? (
        <p className="px-4 py-8 text-center text-ink-2">{entries.length === 0 ? words.empty : words.none}</p>
      ) : (
        <ul
          aria-label={words.list}
          tabIndex={0}
          className="min-h-0 flex-1 overflow-y-auto py-1 text-12 select-text"
        >
          {shown.map((entry) => (
            <li key={entry.id} className="flex gap-3 px-4 py-1">
              <span className="shrink-0 text-ink-2 tabular-nums">{text.instant(entry.at)}</span>
              <span className={`shrink-0 ${colours[entry.level]}`}>{text.logEvent[entry.event]}</span>
              <span className="min-w-0 break-words text-ink-2">{entry.detail}</span>
            </li>
          ))}
        </ul>
      )}
    </Popup>
  );
}

const colours: Record<LogLevel, string> = {
  info: '',
  warning: 'text-star-ink',
  failure: 'text-danger',
};

const lineOf = (entry: LogEntry): string =>
  [
    new Date(entry.at).toISOString(),
    text.syncLog.levels[entry.level],
    text.logEvent[entry.event],
    entry.detail,
  ]
    .filter((part) => part !== '')
    .join(' · ');

function useLog(): readonly LogEntry[] {
  const [entries, setEntries] = useState<readonly LogEntry[]>([]);
  useEffect(() => {
    const stop = bridge.listen('sync:logged', (entry) =>
      setEntries((known) => [...known.filter(({ id }) => id !== entry.id), entry].slice(-most)),
    );
    ask('sync:log')
      .then((read) =>
        setEntries((known) => {
          const last = read.at(-1)?.id ?? 0;
          return [...read, ...known.filter(({ id }) => id > last)].slice(-most);
        }),
      )
      .catch((thrown: unknown) => presentFailure(toFailure(thrown)));
    return stop;
  }, []);
  return entries;
}
