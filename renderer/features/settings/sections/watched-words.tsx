import { X } from 'lucide-react';
import { useState } from 'react';
import { text } from '../../../../shared/text/text.ts';
import { unwatchWord, watchWords } from '../../../actions/watched-words.ts';
import { useLive, valueOr } from '../../../queries/live.ts';
import { watchedWords } from '../../../queries/watched-words.ts';
import { Button } from '../../../ui/button.tsx';
import { Group, Line } from '../settings-lines.tsx';

/** The words that are marked in titles and abstracts. */
export function WatchedWords() {
  const words = valueOr(useLive(watchedWords, ''), []);
  const [typed, setTyped] = useState('');
  const add = async (): Promise<void> => {
    if (typed.trim() !== '' && (await watchWords(typed))) setTyped('');
  };
  return (
    <Group title={text.watched.heading}>
      <Line name={text.watched.line} explained={text.watched.explained}>
        <span className="flex shrink-0 items-center gap-2">
          <input
            aria-label={text.watched.field}
            placeholder={text.watched.example}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={(event) => (event.key === 'Enter' ? void add() : undefined)}
            className="h-7 w-44 min-w-0 rounded-control border border-line bg-paper px-2 placeholder:text-ink-2"
          />
          <Button
            name={text.watched.add}
            tone="framed"
            disabled={typed.trim() === ''}
            onClick={() => void add()}
          />
        </span>
      </Line>
      {words.length === 0 ? null : (
        <ul aria-label={text.watched.heading} className="flex flex-wrap gap-1.5 px-4 py-3">
          {words.map((word) => (
            <li
              key={word}
              className="inline-flex h-7 items-center gap-1 rounded-full border border-line pr-1 pl-2.5"
            >
              <span className="watched">{word}</span>
              <button
                type="button"
                aria-label={text.watched.remove(word)}
                onClick={() => void unwatchWord(word)}
                className="rounded-full p-1 text-ink-2 hover:bg-wash hover:text-ink"
              >
                <X aria-hidden size={12} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </Group>
  );
}
