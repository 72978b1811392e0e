import { CaseSensitive, ChevronDown, ChevronUp, WholeWord, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { text } from '../../../shared/text/text.ts';
import { Button } from '../../ui/button.tsx';
import { useReadable } from '../readable.ts';
import { icon } from '../toolbar/icons.ts';
import type { Finder, Found } from './finder.ts';

interface FindBarProps {
  readonly finding: Finder;
  /** Counts up whenever finding is asked for, also while the bar is there. */
  readonly asked: number;
  readonly onClose: () => void;
}

/** Finding in the document: how many hits, which one is shown, and on to the next. */
export function FindBar({ finding, asked, onClose }: FindBarProps) {
  const field = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const [matchCase, setMatchCase] = useState(false);
  const [wholeWords, setWholeWords] = useState(false);
  const found = useReadable(finding.found);
  useEffect(() => field.current?.select(), [asked]);
  useEffect(() => finding.start({ query, matchCase, wholeWords }), [finding, query, matchCase, wholeWords]);
  useEffect(() => () => finding.end(), [finding]);
  return (
    <search className="absolute top-2 right-4 z-20 flex items-center gap-0.5 rounded-card border border-line bg-raised p-1.5 shadow-float">
      <input
        ref={field}
        // biome-ignore lint/a11y/noAutofocus: the reader asked to find something
        autoFocus
        aria-label={text.reader.findIn}
        placeholder={text.reader.findIn}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') finding.go(event.shiftKey);
          else if (event.key === 'Escape') onClose();
          else return;
          event.stopPropagation();
        }}
        className="h-7 w-52 rounded-control border border-line bg-paper px-2"
      />
      <span role="status" className="min-w-20 px-2 text-center text-12 text-ink-2 tabular-nums">
        {wordsFor(found)}
      </span>
      <Button
        name={text.reader.matchCase}
        showName={false}
        aria-pressed={matchCase}
        icon={<CaseSensitive {...icon} />}
        onClick={() => setMatchCase(!matchCase)}
      />
      <Button
        name={text.reader.wholeWords}
        showName={false}
        aria-pressed={wholeWords}
        icon={<WholeWord {...icon} />}
        onClick={() => setWholeWords(!wholeWords)}
      />
      <Button
        name={text.reader.findPrevious}
        showName={false}
        icon={<ChevronUp {...icon} />}
        onClick={() => finding.go(true)}
      />
      <Button
        name={text.reader.findNext}
        showName={false}
        icon={<ChevronDown {...icon} />}
        onClick={() => finding.go(false)}
      />
      <Button name={text.reader.closeFind} showName={false} icon={<X {...icon} />} onClick={onClose} />
    </search>
  );
}

function wordsFor({ state, current, total }: Found): string {
  if (state === 'not-found') return text.reader.noHits;
  return state === 'idle' || total === 0 ? '' : text.reader.hits(text.number(current), text.number(total));
}
