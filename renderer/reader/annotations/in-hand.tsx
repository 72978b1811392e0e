import type { MarkMode, MarkTool } from './stage.ts';

interface InHandProps {
  readonly mode: MarkMode;
  readonly caret: boolean;
  /** What each tool does next, and what moves the caret. */
  readonly says: Readonly<Record<MarkTool | 'caret', string>>;
}

/** Says what the tool in hand does next, or how the caret is moved; nothing while neither is there. */
export function InHand({ mode, caret, says }: InHandProps) {
  if (mode === 'none' && !caret) return null;
  return (
    <p
      role="status"
      className="pointer-events-none absolute inset-x-3 top-3 z-10 mx-auto w-fit rounded-card border border-line bg-raised px-3 py-1 text-center text-12 text-ink-2 shadow-float"
    >
      {says[mode === 'none' ? 'caret' : mode]}
    </p>
  );
}
