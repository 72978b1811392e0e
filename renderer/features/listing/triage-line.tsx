import { CircleCheck } from 'lucide-react';
import type { PaperId } from '../../../shared/library/ids.ts';
import { text } from '../../../shared/text/text.ts';
import { useLive, valueOr } from '../../queries/live.ts';
import { sortedOf } from '../../queries/triage.ts';

/** How many papers of an edition wait to be sorted; nothing before the reader has sorted the first. */
export function TriageLine({ papers }: { readonly papers: readonly PaperId[] }) {
  const sorted = valueOr(useLive(sortedOf, papers.join(' ')), 0);
  if (sorted === 0) return null;
  const left = papers.length - sorted;
  const share = Math.round((sorted / papers.length) * 100);
  return (
    <p
      role="status"
      aria-label={text.triage.name}
      className="mt-1 flex items-center gap-1.5 text-12 text-ink-2"
    >
      {left === 0 ? <CircleCheck aria-hidden size={13} strokeWidth={1.75} className="text-ok" /> : null}
      {left === 0 ? (
        text.triage.done
      ) : (
        <>
          <span aria-hidden="true" className="h-1 w-16 overflow-hidden rounded-full bg-line">
            <span className="block h-full bg-accent" style={{ width: `${share}%` }} />
          </span>
          {text.triage.left(left)}
        </>
      )}
    </p>
  );
}
