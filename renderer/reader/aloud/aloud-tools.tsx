import { Pause, Volume2 } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import { text } from '../../../shared/text/text.ts';
import { remember } from '../../app/remembered.ts';
import { Button } from '../../ui/button.tsx';
import { useReadable } from '../readable.ts';
import type { TextSurface } from '../text/text-surface.ts';
import { icon } from '../toolbar/icons.ts';
import { Aloud, rates } from './aloud.ts';
import { systemVoices, useHasVoices } from './voices.ts';

const mark = 'read-aloud';
const isRate = (value: string): value is string => rates.some((rate) => String(rate) === value);
const keptRate = remember<string>('aloud-rate', '1', isRate);

interface AloudToolsProps {
  readonly surface: TextSurface;
  readonly plain: string;
}

/** Reading the text aloud; there only where the system has voices. */
export function AloudTools(props: AloudToolsProps) {
  return useHasVoices() ? <Tools {...props} /> : null;
}

function Tools({ surface, plain }: AloudToolsProps) {
  const aloud = useMemo(() => new Aloud(plain, systemVoices, Number(keptRate.get())), [plain]);
  const { isSpeaking, sentence, rate } = useReadable(aloud.state);
  useEffect(() => () => aloud.stop(), [aloud]);
  useEffect(() => {
    const range = sentence === null ? null : surface.rangeOf(sentence.start, sentence.end);
    if (range === null) CSS.highlights.delete(mark);
    else {
      CSS.highlights.set(mark, new Highlight(range));
      surface.keepInSight(range);
    }
    return () => void CSS.highlights.delete(mark);
  }, [sentence, surface]);
  return (
    <span className="flex items-center gap-0.5">
      <Button
        name={isSpeaking ? text.reader.stopAloud : text.reader.readAloud}
        showName={false}
        aria-pressed={isSpeaking}
        icon={isSpeaking ? <Pause {...icon} /> : <Volume2 {...icon} />}
        onClick={() => (isSpeaking ? aloud.stop() : aloud.resume(surface.offset))}
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
