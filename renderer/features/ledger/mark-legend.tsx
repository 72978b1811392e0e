import { text } from '../../../shared/text/text.ts';
import { DayMark } from '../../ui/day-mark.tsx';

/** The states in the order in which they are explained; a weekend carries the mark of an empty day. */
const explained = ['complete', 'filling', 'partial', 'failed', 'unknown', 'empty'] as const;

/** What the marks of days mean. */
export function MarkLegend({ className }: { readonly className: string }) {
  return (
    <ul aria-label={text.ledger.marks} className={`text-12 text-ink-2 ${className}`}>
      {explained.map((state) => (
        <li key={state} className="flex items-center gap-2 whitespace-nowrap">
          <DayMark state={state} />
          {state === 'empty' ? text.ledger.noEdition : text.ledgerState[state]}
        </li>
      ))}
    </ul>
  );
}
