import { X } from 'lucide-react';
import { useState } from 'react';
import { text } from '../../../shared/text/text.ts';
import { tourOffered } from '../../app/preferences.ts';
import { Button } from '../../ui/button.tsx';

const words = text.tour;

/**
 * A tour in five steps, offered once in the sidebar of a new library. It covers nothing and waits for nobody; what was
 * skipped does not come again.
 */
export default function TourCard() {
  const [step, setStep] = useState<number | null>(null);
  const end = (): void => tourOffered.set('off');
  if (tourOffered.use() === 'off') return null;
  return (
    <section aria-label={words.name} className="m-2 rounded-card border border-line bg-raised p-3 text-12">
      {step === null ? (
        <>
          <p>{words.offer}</p>
          <div className="mt-2 flex gap-1">
            <Button name={words.begin} tone="link" onClick={() => setStep(0)} />
            <Button name={words.skip} onClick={end} />
          </div>
        </>
      ) : (
        <Step step={step} onStep={setStep} onEnd={end} />
      )}
    </section>
  );
}

interface StepProps {
  readonly step: number;
  readonly onStep: (step: number) => void;
  readonly onEnd: () => void;
}

function Step({ step, onStep, onEnd }: StepProps) {
  const told = words.steps[step];
  const isLast = step === words.steps.length - 1;
  return (
    <>
      <div className="flex items-center justify-between">
        <span className="text-11 text-ink-2 tabular-nums">{words.step(step + 1, words.steps.length)}</span>
        <Button
          name={words.close}
          showName={false}
          isCompact
          icon={<X aria-hidden size={13} />}
          onClick={onEnd}
        />
      </div>
      <div aria-live="polite">
        <h2 className="font-semibold text-13">{told?.title}</h2>
        <p className="mt-0.5 text-ink-2">{told?.words}</p>
      </div>
      <div className="mt-2 flex gap-1">
        {step === 0 ? null : <Button name={words.back} onClick={() => onStep(step - 1)} />}
        <Button
          name={isLast ? words.end : words.next}
          tone="link"
          onClick={() => (isLast ? onEnd() : onStep(step + 1))}
        />
      </div>
    </>
  );
}
