import type { ReactNode } from 'react';
import { isGap, type LedgerDay, type LedgerState } from '../../../shared/library/ledger.ts';
import { text } from '../../../shared/text/text.ts';
import { fetchDays } from '../../actions/archive.ts';
import { runCommand } from '../../app/commands.ts';
import { goTo } from '../../app/navigation.ts';
import { DayMark } from '../../ui/day-mark.tsx';
import { TextButton } from '../../ui/text-button.tsx';

interface LedgerDaysProps {
  readonly name: string;
  /** As they are listed. */
  readonly days: readonly LedgerDay[];
}

const { columns } = text.ledger;

/** The days of one month as a table. */
export function LedgerDays({ name, days }: LedgerDaysProps) {
  return (
    <table className="mb-3 w-full table-fixed text-12 tabular-nums" aria-label={name}>
      <thead className="text-ink-2">
        <tr>
          <Column className="w-[196px] pl-4 text-left">{columns.day}</Column>
          <Column className="text-left">{columns.state}</Column>
          <Column className="w-[58px] text-right">{columns.papers}</Column>
          <Column className="w-[68px] text-right">{columns.checked}</Column>
          <Column className="w-[48px] text-right max-md:pr-4">{columns.late}</Column>
          <Column className="w-[172px] pr-4 text-right max-md:hidden">{columns.changed}</Column>
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

interface ColumnProps {
  readonly className: string;
  readonly children: ReactNode;
}

function Column({ className, children }: ColumnProps) {
  return (
    <th scope="col" className={`px-2 py-1 font-normal ${className}`}>
      {children}
    </th>
  );
}

const tones: Partial<Record<LedgerState, string>> = {
  failed: 'text-danger',
  partial: 'text-star-ink',
  complete: 'text-ink',
};

function Day({ day }: { readonly day: LedgerDay }) {
  const name = text.longDate(day.date);
  return (
    <tr className="border-line border-t align-top [&>*]:py-1.5">
      <th scope="row" className="whitespace-nowrap pr-2 pl-4 text-left font-normal">
        <button
          type="button"
          className="rounded-control hover:text-accent"
          onClick={() => goTo({ name: 'day', date: day.date })}
        >
          {name}
        </button>
      </th>
      <td className={`px-2 ${tones[day.state] ?? 'text-ink-2'}`}>
        <span className="flex flex-wrap items-center gap-x-1.5">
          <DayMark state={day.state} />
          {text.ledger.inWords(day)}
          {isGap(day) ? (
            <TextButton
              name={text.ledger.fetchDay(name)}
              shown={text.ledger.fetch}
              onClick={() => void fetchDays([day.date])}
            />
          ) : null}
          {day.state === 'partial' ? (
            <TextButton name={text.command['sync-log']} onClick={() => runCommand('sync-log')} />
          ) : null}
        </span>
      </td>
      <td className="px-2 text-right">{day.papers === 0 ? '' : text.number(day.papers)}</td>
      <td className="px-2 text-right">{text.ledger.times(day.timesChecked)}</td>
      <td className="px-2 text-right max-md:pr-4">{day.late === 0 ? '' : text.number(day.late)}</td>
      <td className="whitespace-nowrap pr-4 pl-2 text-right max-md:hidden">
        {day.lastChangedAt === null ? '' : text.instant(day.lastChangedAt)}
      </td>
    </tr>
  );
}
