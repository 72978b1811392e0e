interface FindFieldProps {
  readonly name: string;
  /** Shown while it is empty, where that says more than the name. */
  readonly placeholder?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Its width, and what is around it. */
  readonly className: string;
}

/** A field that narrows what stands below it as it is typed in. */
export function FindField({ name, placeholder = name, value, onChange, className }: FindFieldProps) {
  return (
    <input
      type="search"
      aria-label={name}
      placeholder={placeholder}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      className={`h-7 rounded-control border border-line bg-paper px-2 placeholder:text-ink-2 hover:border-ink-2/50 ${className}`}
    />
  );
}

/** Whether what a field like this asks for is part of a text, in any case. */
export const isAskedFor = (asked: string, text: string): boolean =>
  text.toLocaleLowerCase().includes(asked.trim().toLocaleLowerCase());
