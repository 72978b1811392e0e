import { text } from '../../../shared/text/text.ts';
import { type Storage, type TakenKind, takenKinds } from '../../queries/storage.ts';

const words = text.storage;

const colours: Readonly<Record<TakenKind, string>> = {
  pdf: 'bg-accent',
  own: 'bg-star',
  text: 'bg-accent/50',
  pictures: 'bg-ink-2/70',
  videos: 'bg-danger/70',
  comments: 'bg-ink-2/35',
};

interface TakenKindsProps {
  readonly storage: Storage;
  /** Bytes; `null` until it was read. */
  readonly budget: number | null;
}

/** How much each kind takes, as a bar and in numbers. */
export function TakenKinds({ storage, budget }: TakenKindsProps) {
  const whole = takenKinds.reduce((sum, kind) => sum + storage.kinds[kind].bytes, 0);
  return (
    <section
      aria-label={words.taken}
      className="mb-6 rounded-card border border-line bg-raised px-4 py-3 tabular-nums"
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <p className="font-semibold text-20">{text.size(whole)}</p>
        {budget === null ? null : (
          <p className="text-12 text-ink-2">{words.used(storage.fetchable, budget)}</p>
        )}
      </div>
      <div aria-hidden className="mt-2 flex h-1.5 gap-px overflow-hidden rounded-full bg-line">
        {takenKinds.map((kind) => (
          <span
            key={kind}
            className={colours[kind]}
            style={{ width: `${(100 * storage.kinds[kind].bytes) / Math.max(1, whole)}%` }}
          />
        ))}
      </div>
      <ul
        aria-label={words.taken}
        className="mt-3 grid grid-cols-2 gap-x-8 gap-y-1 text-12 max-md:grid-cols-1"
      >
        {takenKinds.map((kind) => (
          <li key={kind} className="flex items-center gap-2">
            <span aria-hidden className={`size-2 shrink-0 rounded-full ${colours[kind]}`} />
            <span className="flex-1">{words.kinds[kind]}</span>
            <span className="text-ink-2">
              {words.amount(storage.kinds[kind].count, storage.kinds[kind].bytes)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
