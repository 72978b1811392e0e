import { useState } from 'react';
import { isGap, type LedgerDay, type LedgerMonth } from '../../../shared/library/ledger.ts';
import { text } from '../../../shared/text/text.ts';
import { fetchDays } from '../../actions/archive.ts';
import { goTo } from '../../app/navigation.ts';
import { Button } from '../../ui/button.tsx';
import { DayCell, stateTones } from './day-cell.tsx';

/** One month: a strip of its days to look at, and a table of them on demand. */
export function LedgerMonthView({ month }: { readonly month: LedgerMonth }) {
  const [isOpen, setOpen] = useState(false);
  const name = text.month(month.month);
  const gaps = month.days.filter(isGap).map(({ date }) => date);
  return (
    <li className="border-line border-t first:border-t-0">
      <div className="flex min-h-10 items-center gap-3 px-4 py-1.5">
        <button
          type="button"
          aria-expanded={isOpen}
          className="w-32 shrink-0 rounded-control text-left font-medium hover:text-accent"
          onClick={() => setOpen(!isOpen)}
        >
          {name}
        </button>
        <span aria-hidden className="flex min-w-0 flex-1 flex-wrap gap-[3px]">
          {month.days.map((day) => (
            <DayCell key={day.date} day={day} />
          ))}
        </span>
        <span className="w-24 shrink-0 text-right text-12 text-ink-2 tabular-nums">
          {text.library.papers(month.papers)}
        </span>
        <span className="w-20 shrink-0 text-right">
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
      {isOpen ? <Days name={name} days={[...month.days].reverse()} /> : null}
    </li>
  );
}

function Days({ name, days }: { readonly name: string; readonly days: readonly LedgerDay[] }) {
  const { columns } = text.ledger;
  return (
    <table className="mb-3 w-full text-12 tabular-nums" aria-label={name}>
      <thead>
        <tr className="text-ink-2">
          <th scope="col" className="py-1 pl-4 text-left font-normal">
            {columns.day}
          </th>
          <th scope="col" className="text-left font-normal">
            {columns.state}
          </th>
          <th scope="col" className="text-right font-normal">
            {columns.papers}
          </th>
          <th scope="col" className="text-right font-normal">
            {columns.checked}
          </th>
          <th scope="col" className="text-right font-normal">
            {columns.late}
          </th>
          <th scope="col" className="pr-4 text-right font-normal">
            {columns.changed}
          </th>
        </tr>
      </thead>
      <tbody>
        {days.map((day) => (
          <Day key={day.date} day={day} />
        ))}
      </tbody>
    </table>
  );
}

function Day({ day }: { readonly day: LedgerDay }) {
  const name = text.longDate(day.date);
  return (
    <tr className="h-7 border-line border-t">
      <th scope="row" className="pl-4 text-left font-normal">
        <button
          type="button"
          className="rounded-control hover:text-accent"
          onClick={() => goTo({ name: 'day', date: day.date })}
        >
          {name}
        </button>
      </th>
      <td className={stateTones[day.state].words}>
        {text.ledgerState[day.state]}
        {day.failure === null ? null : ` · ${text.failure[day.failure].what}`}
        {isGap(day) ? (
          <Button
            name={text.ledger.fetchDay(name)}
            showName={false}
            icon={<span>{text.ledger.fetch}</span>}
            tone="link"
            className="ml-2 h-6"
            onClick={() => void fetchDays([day.date])}
          />
        ) : null}
      </td>
      <td className="text-right">{day.papers === 0 ? '' : text.number(day.papers)}</td>
      <td className="text-right">{text.ledger.times(day.timesChecked)}</td>
      <td className="text-right">{day.late === 0 ? '' : text.number(day.late)}</td>
      <td className="pr-4 text-right">{day.lastChangedAt === null ? '' : text.instant(day.lastChangedAt)}</td>
    </tr>
  );
}
