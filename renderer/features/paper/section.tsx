import type { ReactNode } from 'react';

interface SectionProps {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  /** Says nothing on paper. */
  readonly onScreenOnly?: boolean;
}

/** A part of the paper pane under a quiet heading. */
export function Section({ title, aside, children, onScreenOnly = false }: SectionProps) {
  return (
    <section className={onScreenOnly ? 'print:hidden' : ''}>
      <div className="mb-1.5 flex min-h-5 items-baseline justify-between gap-3 text-12 text-ink-2">
        <h3 className="font-semibold">{title}</h3>
        {aside === undefined ? null : <span className="print:hidden">{aside}</span>}
      </div>
      {children}
    </section>
  );
}
