import { Pause, Volume2 } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import { text } from '../../../shared/text/text.ts';
import { remember } from '../../app/remembered.ts';
import { Button } from '../../ui/button.tsx';
import { useReadable } from '../readable.ts';
import { icon } from '../toolbar/icons.ts';
import { Aloud, type Place, rates, type Script, type SpokenSentence } from './aloud.ts';
import { systemVoices, useHasVoices } from './voices.ts';

const mark = 'read-aloud';
const isRate = (value: string): value is string => rates.some((rate) => String(rate) === value);
const keptRate = remember<string>('aloud-rate', '1', isRate);

/** A document on the screen that can be read aloud. */
export interface AloudSource extends Script {
  /** Where the window begins. */
  place(): Place;
  /** What shows a sentence; `null` while it is not on the screen. */
  rangeOf(sentence: SpokenSentence): Range | null;
  keepInSight(range: Range): void;
}

/** Reading a document aloud; there only where the system has voices. */
export function AloudTools({ source }: { readonly source: AloudSource }) {
  return useHasVoices() ? <Tools source={source} /> : null;
}

function Tools({ source }: { readonly source: AloudSource }) {
  const aloud = useMemo(() => new Aloud(source, systemVoices, Number(keptRate.get())), [source]);
  const { isSpeaking, sentence, rate } = useReadable(aloud.state);
  useEffect(() => () => aloud.stop(), [aloud]);
  useEffect(() => {
    const range = sentence === null ? null : source.rangeOf(sentence);
    if (range === null) CSS.highlights.delete(mark);
    else {
      CSS.highlights.set(mark, new Highlight(range));
      source.keepInSight(range);
    }
    return () => void CSS.highlights.delete(mark);
  }, [sentence, source]);
  return (
    <span className="flex items-center gap-0.5">
      <Button
        name={isSpeaking ? text.reader.stopAloud : text.reader.readAloud}
        showName={false}
        aria-pressed={isSpeaking}
        className="aria-pressed:bg-wash"
        icon={isSpeaking ? <Pause {...icon} /> : <Volume2 {...icon} />}
        onClick={() => (isSpeaking ? aloud.stop() : void aloud.resume(source.place()))}
      />
      {isSpeaking ? (
        <select
          aria-label={text.reader.speed}
          value={String(rate)}
          onChange={(event) => {
            keptRate.set(event.target.value);
            aloud.setRate(Number(event.target.value));
          }}
          className="h-7 rounded-control border border-line bg-raised px-1.5 tabular-nums"
        >
          {rates.map((each) => (
            <option key={each} value={String(each)}>
              {text.reader.times(each)}
            </option>
          ))}
        </select>
      ) : null}
    </span>
  );
}
