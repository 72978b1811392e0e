import 'react-day-picker/style.css';
import './calendar.css';
import { useMemo } from 'react';
import { DayPicker } from 'react-day-picker';
import { firstEdition, startOfDay, utcDay } from '../../../shared/library/calendar.ts';
import type { CalendarDate } from '../../../shared/library/ids.ts';
import { isGap, lastLedgerDay, ledgerMonths } from '../../../shared/library/ledger.ts';
import { text } from '../../../shared/text/text.ts';
import { now } from '../../app/clock.ts';
import { goTo } from '../../app/navigation.ts';
import { ledger } from '../../queries/editions.ts';
import { useLive, valueOr } from '../../queries/live.ts';
import { Popup } from '../../ui/popup.tsx';

interface ChooseDateProps {
  readonly date: CalendarDate | null;
  readonly onClose: () => void;
}

/** A calendar that marks the days that hold papers. All days are UTC, as editions are. */
export default function ChooseDate({ date, onClose }: ChooseDateProps) {
  const editions = valueOr(useLive(ledger, ''), []);
  const days = (holds: boolean) =>
    editions
      .filter((edition) => edition.papers.length > 0 === holds)
      .map((edition) => new Date(startOfDay(edition.date)));
  const gaps = useMemo(
    () => ledgerMonths(editions, now()).flatMap(({ days: all }) => all.filter(isGap)),
    [editions],
  );
  const last = new Date(startOfDay(lastLedgerDay(editions, now())));
  const selected = date === null ? undefined : new Date(startOfDay(date));
  return (
    <Popup name={text.library.chooseDate} onClose={onClose} width="w-[330px]">
      <div className="flex justify-center p-3">
        <DayPicker
          mode="single"
          timeZone="UTC"
          weekStartsOn={1}
          selected={selected}
          defaultMonth={selected ?? last}
          startMonth={new Date(startOfDay(firstEdition))}
          endMonth={last}
          disabled={{ before: new Date(startOfDay(firstEdition)), after: last }}
          modifiers={{
            held: days(true),
            empty: days(false),
            gap: gaps.map(({ date: gap }) => new Date(startOfDay(gap))),
          }}
          modifiersClassNames={{ held: 'day-held', empty: 'day-empty', gap: 'day-gap' }}
          onDayClick={(day, modifiers) => {
            if (modifiers.disabled === true) return;
            goTo({ name: 'day', date: utcDay(day.getTime()) });
            onClose();
          }}
        />
      </div>
      <p className="flex items-center justify-center gap-4 pb-3 text-12 text-ink-2">
        <span className="day-mark day-mark-held">{text.library.dayHeld}</span>
        <span className="day-mark day-mark-gap">{text.library.dayGap}</span>
      </p>
    </Popup>
  );
}
