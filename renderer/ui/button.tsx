import type { ComponentProps, ReactNode } from 'react';

interface ButtonProps extends Omit<ComponentProps<'button'>, 'name'> {
  readonly icon?: ReactNode;
  /** Shows the name beside the icon; without it the name is only spoken and shown on hover. */
  readonly name: string;
  readonly showName?: boolean;
  readonly tone?: 'quiet' | 'framed' | 'link';
  /** Lower, for a line of small text. */
  readonly isCompact?: boolean;
}

const tones = {
  quiet: 'hover:bg-wash text-ink-2 hover:text-ink',
  framed: 'border border-line bg-raised hover:border-ink-2/50 text-ink',
  link: 'font-semibold text-accent hover:bg-wash',
} as const;

/** A button with a name, an icon, or both. */
export function Button({
  icon,
  name,
  showName = true,
  tone = 'quiet',
  isCompact = false,
  className = '',
  ...rest
}: ButtonProps) {
  const height = isCompact ? 'h-6' : 'h-7';
  const padding = isCompact ? (showName ? 'px-2' : 'min-w-6 px-1') : showName ? 'px-2.5' : 'px-1.5';
  return (
    <button
      type="button"
      aria-label={name}
      title={showName ? undefined : name}
      className={`inline-flex shrink-0 items-center justify-center gap-1.5 rounded-control transition-colors duration-100 aria-pressed:text-accent disabled:opacity-50 ${height} ${padding} ${tones[tone]} ${className}`}
      {...rest}
    >
      {icon}
      {showName ? <span className="whitespace-nowrap">{name}</span> : null}
    </button>
  );
}
