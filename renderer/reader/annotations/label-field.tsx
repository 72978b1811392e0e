import { X } from 'lucide-react';
import { useId, useState } from 'react';
import { text } from '../../../shared/text/text.ts';

interface LabelFieldProps {
  readonly labels: readonly string[];
  /** Labels that are in use elsewhere, to choose from. */
  readonly known: readonly string[];
  readonly onChange: (labels: readonly string[]) => void;
}

/** The labels of an annotation: each can be taken off, another one is typed or chosen. */
export function LabelField({ labels, known, onChange }: LabelFieldProps) {
  const [typed, setTyped] = useState('');
  const choices = useId();
  const add = (): void => {
    if (typed.trim() === '') return;
    onChange([...labels, typed]);
    setTyped('');
  };
  return (
    <div className="flex flex-wrap items-center gap-1">
      {labels.map((label) => (
        <span
          key={label}
          className="flex items-center gap-0.5 rounded-full bg-wash py-px pr-0.5 pl-2 text-12"
        >
          {label}
          <button
            type="button"
            aria-label={text.annotations.removeLabel(label)}
            className="rounded-full p-0.5 text-ink-2 hover:text-ink"
            onClick={() => onChange(labels.filter((other) => other !== label))}
          >
            <X aria-hidden size={11} />
          </button>
        </span>
      ))}
      <input
        type="text"
        aria-label={text.annotations.addLabel}
        placeholder={text.annotations.labelPlaceholder}
        list={choices}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={add}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ',') return;
          event.preventDefault();
          add();
        }}
        className="h-6 w-24 min-w-0 rounded-control border border-line bg-raised px-1.5 text-12"
      />
      <datalist id={choices}>
        {known
          .filter((label) => !labels.includes(label))
          .map((label) => (
            <option key={label} value={label} />
          ))}
      </datalist>
    </div>
  );
}
