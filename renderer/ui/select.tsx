import { ChevronDown } from 'lucide-react';

interface SelectProps<Value extends string> {
  readonly name: string;
  readonly value: Value;
  readonly options: readonly Value[];
  readonly labels: Readonly<Record<Value, string>>;
  readonly onChange: (value: Value) => void;
}

/** A choice of one from a few, in the system's own list. */
export function Select<Value extends string>({ name, value, options, labels, onChange }: SelectProps<Value>) {
  return (
    <span className="relative inline-flex min-w-20 max-w-full items-center">
      <select
        aria-label={name}
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option === event.target.value);
          if (chosen !== undefined) onChange(chosen);
        }}
        className="h-7 w-full min-w-0 appearance-none text-ellipsis rounded-control border border-line bg-raised py-0 pr-7 pl-2.5 hover:border-ink-2/50"
      >
        {options.map((option) => (
          <option key={option} value={option}>
            {labels[option]}
          </option>
        ))}
      </select>
      <ChevronDown aria-hidden size={14} className="pointer-events-none absolute right-2 text-ink-2" />
    </span>
  );
}
