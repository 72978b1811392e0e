interface CheckboxProps {
  readonly name: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** Something that is on or off; its name is shown beside it by whoever uses it. */
export function Checkbox({ name, checked, onChange }: CheckboxProps) {
  return (
    <input
      type="checkbox"
      aria-label={name}
      className="size-3.5 shrink-0 accent-accent"
      checked={checked}
      onChange={(event) => onChange(event.target.checked)}
    />
  );
}
