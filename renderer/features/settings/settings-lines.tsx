import type { ReactNode } from 'react';

interface GroupProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** Some settings under one heading. */
export function Group({ title, children }: GroupProps) {
  return (
    <section aria-label={title} className="mb-6 scroll-mt-6" data-section={title}>
      <h2 className="mb-2 font-semibold text-12 text-ink-2">{title}</h2>
      <div className="divide-y divide-line rounded-card border border-line bg-raised">{children}</div>
    </section>
  );
}

interface LineProps {
  readonly name: string;
  readonly explained?: string;
  readonly children?: ReactNode;
}

/** One setting: what it is, and what sets it. */
export function Line({ name, explained, children }: LineProps) {
  return (
    <div data-setting={name} className="flex min-h-11 items-center justify-between gap-4 px-4 py-2">
      <div className="min-w-0">
        <p>{name}</p>
        {explained === undefined ? null : (
          <p className="break-words text-12 text-ink-2 select-text">{explained}</p>
        )}
      </div>
      {children}
    </div>
  );
}
