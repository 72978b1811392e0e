import { useId } from 'react';

interface LabelledFieldProps {
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly onChange: (value: string) => void;
  readonly onEnter?: () => void;
  readonly autoFocus?: boolean;
}

/** A line of text with its label above. */
export function LabelledField({
  label,
  value,
  placeholder,
  onChange,
  onEnter,
  autoFocus,
}: LabelledFieldProps) {
  const id = useId();
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="text-12 text-ink-2">
        {label}
      </label>
      <input
        id={id}
        // biome-ignore lint/a11y/noAutofocus: only where the reader has just opened the form
        autoFocus={autoFocus}
        value={value}
        placeholder={placeholder}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => (event.key === 'Enter' ? onEnter?.() : undefined)}
        className="h-7 rounded-control border border-line bg-paper px-2 placeholder:text-ink-2"
      />
    </div>
  );
}
