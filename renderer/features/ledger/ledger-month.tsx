import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { isGap, type LedgerMonth } from '../../../shared/library/ledger.ts';
import { text } from '../../../shared/text/text.ts';
import { fetchDays } from '../../actions/archive.ts';
import { Button } from '../../ui/button.tsx';
import { DayMark } from '../../ui/day-mark.tsx';
import { LedgerDays } from './ledger-days.tsx';

/** One month: a strip of its days to look at, and a table of them on demand. */
export function LedgerMonthView({ month }: { readonly month: LedgerMonth }) {
  const [isOpen, setOpen] = useState(false);
  const name = text.month(month.month);
  const gaps = month.days.filter(isGap).map(({ date }) => date);
  return (
    <li className="border-line border-t first:border-t-0">
      <div className="flex min-h-10 items-center gap-3 px-4 py-1.5 max-md:gap-2 max-md:px-3">
        <button
          type="button"
          aria-expanded={isOpen}
          className="flex w-[136px] shrink-0 items-center gap-1 rounded-control text-left font-medium hover:text-accent max-md:w-[128px]"
          onClick={() => setOpen(!isOpen)}
        >
          <ChevronRight
            aria-hidden
            size={14}
            strokeWidth={1.75}
            className={`-ml-1 text-ink-2 transition-transform duration-100 ${isOpen ? 'rotate-90' : ''}`}
          />
          {name}
        </button>
        <span aria-hidden className="flex min-w-0 flex-1 flex-wrap gap-[3px] max-md:gap-px">
          {month.days.map((day) => (
            <span key={day.date} title={`${text.mediumDate(day.date)}: ${text.ledger.inWords(day)}`}>
              <DayMark state={day.state} />
            </span>
          ))}
        </span>
        <span className="w-20 shrink-0 text-right text-12 text-ink-2 tabular-nums">
          {month.papers === 0 ? '' : text.library.papers(month.papers)}
        </span>
        <span className="w-[68px] shrink-0 text-right">
          {gaps.length === 0 ? null : (
            <Button
              name={text.ledger.fetchMonth(name)}
              showName={false}
              icon={<span className="tabular-nums">{text.ledger.gaps(gaps.length)}</span>}
              tone="framed"
              onClick={() => void fetchDays(gaps)}
            />
          )}
        </span>
      </div>
      {isOpen ? <LedgerDays name={name} days={[...month.days].reverse()} /> : null}
    </li>
  );
}
