import { text } from '../../../shared/text/text.ts';
import type { Found } from '../../queries/listing.ts';
import { useIndexState } from '../../queries/search.ts';

interface FoundLineProps {
  readonly found: Found;
  readonly listed: number;
}

/** What there is to say of a search: what was not understood, what was assumed, what is not listed. */
export function FoundLine({ found, listed }: FoundLineProps) {
  const index = useIndexState();
  const said = [
    ...found.faults.map(text.search.fault),
    ...(found.corrected ? [text.search.corrected] : []),
    ...(found.total > found.places.size && listed > 0
      ? [text.search.best(found.places.size, found.total)]
      : []),
  ];
  return (
    <div aria-live="polite" className="text-12 text-ink-2">
      {said.map((line) => (
        <p key={line} className="mt-1">
          {line}
        </p>
      ))}
      {index !== null && index.share < 1 ? (
        <p className="mt-1 flex items-center gap-2">
          {text.search.making(index.share)}
          <progress
            aria-label={text.search.progress}
            value={index.share}
            className="h-1 flex-1 accent-accent"
          />
        </p>
      ) : null}
    </div>
  );
}
