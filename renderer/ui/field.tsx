import { type HTMLInputTypeAttribute, useEffect, useState } from 'react';

interface FieldProps {
  readonly name: string;
  readonly value: string;
  readonly type?: HTMLInputTypeAttribute;
  readonly className?: string;
  /** Hears what was typed when the field is left or Enter is pressed, if it changed. */
  readonly onCommit: (value: string) => void;
}

/** A short text that counts when it is finished. */
export function Field({ name, value, type = 'text', className = 'w-56', onCommit }: FieldProps) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const commit = (): void => {
    if (typed.trim() !== value) onCommit(typed.trim());
  };
  return (
    <input
      type={type}
      aria-label={name}
      value={typed}
      spellCheck={false}
      autoComplete="off"
      className={`h-7 min-w-0 rounded-control border border-line bg-raised px-2.5 hover:border-ink-2/50 select-text ${className}`}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        // A dialog that this opens has the focus at once; the same press must not be its answer.
        event.preventDefault();
        commit();
      }}
    />
  );
}
