import { Button } from './button.tsx';

interface EmptyProps {
  readonly what: string;
  readonly button?: string;
  readonly onClick?: () => void;
}

/** A room with nothing in it: one sentence, at most one button. */
export function Empty({ what, button, onClick }: EmptyProps) {
  return (
    <div className="flex h-full flex-col items-center justify-center gap-3 p-8 text-center text-ink-2">
      <svg
        aria-hidden="true"
        width="56"
        height="44"
        viewBox="0 0 56 44"
        fill="none"
        stroke="currentColor"
        opacity="0.55"
      >
        <path d="M8 6h26l10 10v22H8z" strokeWidth="1.25" />
        <path d="M34 6v10h10M15 22h20M15 28h14" strokeWidth="1.25" />
      </svg>
      <p className="max-w-64 text-balance">{what}</p>
      {button === undefined ? null : <Button name={button} tone="framed" onClick={onClick} />}
    </div>
  );
}
