import { useState } from 'react';

interface NameFieldProps {
  readonly name: string;
  readonly value?: string;
  readonly onName: (name: string) => void;
  readonly onLeave: () => void;
}

/** A field for one name: Enter takes it, Escape and leaving it let it be. */
export function NameField({ name, value = '', onName, onLeave }: NameFieldProps) {
  const [typed, setTyped] = useState(value);
  return (
    <input
      // biome-ignore lint/a11y/noAutofocus: the reader has just asked for it
      autoFocus
      aria-label={name}
      placeholder={name}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={onLeave}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onLeave();
        if (event.key === 'Enter' && typed.trim() !== '') onName(typed);
      }}
      className="my-0.5 h-7 w-full rounded-control border border-line bg-raised px-2 placeholder:text-ink-2"
    />
  );
}
