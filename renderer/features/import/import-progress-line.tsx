import { text } from '../../../shared/text/text.ts';
import { Button } from '../../ui/button.tsx';
import { ProgressLine } from '../../ui/progress-line.tsx';
import type { ImportProgress } from './importing.ts';

interface ImportProgressLineProps {
  readonly progress: ImportProgress;
  readonly onCancel: () => void;
}

/** How far an import is, and the way out. What is being written is written: that step takes a moment. */
export function ImportProgressLine({ progress, onCancel }: ImportProgressLineProps) {
  const { step, done, of } = progress;
  return (
    <div className="flex items-center gap-4 px-4 py-2.5">
      <div className="min-w-0 flex-1">
        <p role="status" className="mb-1.5 flex justify-between text-ink-2 tabular-nums">
          <span>{text.importing.step[step]}</span>
          {of === 0 ? null : <span>{text.importing.far(done, of)}</span>}
        </p>
        <ProgressLine
          name={text.importing.progress}
          value={of === 0 ? null : done}
          max={of}
          className="block w-full"
        />
      </div>
      <Button
        name={text.importing.cancel}
        tone="framed"
        autoFocus
        disabled={step === 'writing'}
        onClick={onCancel}
      />
    </div>
  );
}
