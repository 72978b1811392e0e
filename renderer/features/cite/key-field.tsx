import { type FormEvent, useEffect, useState } from 'react';

interface KeyFieldProps {
  readonly name: string;
  readonly explained: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A short text that is kept when it is left or Enter is pressed. */
export function KeyField({ name, explained, value, onChange }: KeyFieldProps) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const keep = (event?: FormEvent): void => {
    event?.preventDefault();
    if (typed !== value) onChange(typed);
  };
  return (
    <form onSubmit={keep} className="min-w-0 flex-1">
      <label className="block">
        <span className="mb-1 block text-12 text-ink-2">{name}</span>
        <input
          value={typed}
          spellCheck={false}
          title={explained}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={() => keep()}
          className="h-7 w-full rounded-control border border-line bg-paper px-2 font-mono text-12"
        />
      </label>
    </form>
  );
}
