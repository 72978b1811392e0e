import { type ReactNode, useId } from 'react';

interface StorageSectionProps {
  readonly heading: string;
  /** What changes the whole section, beside its heading. */
  readonly control: ReactNode;
  readonly children: ReactNode;
}

/** A section of the Storage page under its heading. */
export function StorageSection({ heading, control, children }: StorageSectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="mb-6">
      <div className="mb-2 flex h-8 items-center justify-between gap-4">
        <h2 id={id} className="font-semibold text-12 text-ink-2">
          {heading}
        </h2>
        {control}
      </div>
      {children}
    </section>
  );
}
