import type { LedgerDay, LedgerState } from '../../../shared/library/ledger.ts';
import { text } from '../../../shared/text/text.ts';

/** How a state looks: its square, and its word in the table, where words alone say it too. */
export const stateTones: Record<LedgerState, { readonly square: string; readonly words: string }> = {
  complete: { square: 'bg-ok', words: 'text-ink' },
  filling: { square: 'bg-accent/50', words: 'text-accent' },
  empty: { square: 'bg-line', words: 'text-ink-2' },
  weekend: { square: 'bg-line/60', words: 'text-ink-2' },
  failed: { square: 'bg-danger', words: 'text-danger' },
  unknown: { square: 'border border-ink-2/50', words: 'text-ink-2' },
};

/** One day of a month as a small square. */
export function DayCell({ day }: { readonly day: LedgerDay }) {
  return (
    <span
      title={`${text.mediumDate(day.date)}: ${text.ledgerState[day.state]}`}
      className={`size-2.5 rounded-[2px] ${stateTones[day.state].square}`}
    />
  );
}
