interface TextButtonProps {
  /** What is spoken; begins with what is shown where that is shorter. */
  readonly name: string;
  readonly shown?: string;
  readonly onClick: () => void;
}

/** A button within a line of text, no higher than the line. */
export function TextButton({ name, shown = name, onClick }: TextButtonProps) {
  return (
    <button
      type="button"
      aria-label={name}
      className="rounded-control font-semibold text-accent underline-offset-2 hover:underline"
      onClick={onClick}
    >
      {shown}
    </button>
  );
}
