interface ProgressLineProps {
  readonly name: string;
  /** `null` while nobody knows how much is to come. */
  readonly value: number | null;
  readonly max: number;
  readonly className?: string;
}

/** How far something is, as a line. */
export function ProgressLine({ name, value, max, className = '' }: ProgressLineProps) {
  return (
    <progress
      aria-label={name}
      {...(value === null ? {} : { value })}
      max={Math.max(1, max)}
      className={`h-1 appearance-none overflow-hidden rounded-full bg-line [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent ${value === null ? 'motion-safe:animate-pulse [&::-webkit-progress-bar]:bg-accent/40' : ''} ${className}`}
    />
  );
}
