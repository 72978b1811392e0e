import 'react-day-picker/style.css';
import './calendar.css';
import { createContext, useContext, useEffect, useMemo, useRef } from 'react';
import { type DayButtonProps, DayPicker } from 'react-day-picker';
import { firstEdition, startOfDay, utcDay } from '../../../shared/library/calendar.ts';
import type { CalendarDate } from '../../../shared/library/ids.ts';
import { type LedgerDay, lastLedgerDay, ledgerMonths } from '../../../shared/library/ledger.ts';
import type { Span } from '../../../shared/library/span.ts';
import { text } from '../../../shared/text/text.ts';
import { now } from '../../app/clock.ts';
import { ledger } from '../../queries/editions.ts';
import { useLive, valueOr } from '../../queries/live.ts';
import { DayMark } from '../../ui/day-mark.tsx';
import { Popup } from '../../ui/popup.tsx';
import { MarkLegend } from '../ledger/mark-legend.tsx';

type Ledger = ReadonlyMap<CalendarDate, LedgerDay>;
const LedgerContext = createContext<Ledger>(new Map());

interface ChooseDateProps {
  /** The days that the list shows; `null` for none. */
  readonly shown: Span | null;
  readonly onChosen: (date: CalendarDate) => void;
  readonly onClose: () => void;
}

/** A calendar that marks each day with how whole it is. All days are UTC, as editions are. */
export default function ChooseDate({ shown, onChosen, onClose }: ChooseDateProps) {
  const editions = valueOr(useLive(ledger, ''), []);
  const days = useMemo(
    () => new Map(ledgerMonths(editions, now()).flatMap((month) => month.days.map((day) => [day.date, day]))),
    [editions],
  );
  const first = new Date(startOfDay(firstEdition));
  const last = new Date(startOfDay(lastLedgerDay(editions, now())));
  const from = shown === null ? undefined : new Date(startOfDay(shown.from));
  return (
    <Popup name={text.library.chooseDate} onClose={onClose} width="w-[340px]">
      <div className="flex justify-center overflow-y-auto p-3">
        <LedgerContext value={days}>
          <DayPicker
            autoFocus
            mode="single"
            timeZone="UTC"
            weekStartsOn={1}
            selected={from}
            defaultMonth={from ?? last}
            startMonth={first}
            endMonth={last}
            disabled={{ before: first, after: last }}
            modifiers={{ shown: (day) => isWithin(shown, utcDay(day.getTime())) }}
            modifiersClassNames={{ shown: 'day-shown' }}
            components={{ DayButton: MarkedDay }}
            labels={{ labelDayButton: (day) => nameOf(days, utcDay(day.getTime())) }}
            onDayClick={(day, modifiers) => {
              if (modifiers.disabled !== true) onChosen(utcDay(day.getTime()));
            }}
          />
        </LedgerContext>
      </div>
      <MarkLegend className="grid grid-cols-2 gap-x-4 gap-y-1 border-line border-t px-6 py-3" />
    </Popup>
  );
}

const isWithin = (span: Span | null, date: CalendarDate): boolean =>
  span !== null && span.from <= date && date <= span.to;

/** What a screen reader says of a day: its date, how whole it is, and its papers. */
function nameOf(days: Ledger, date: CalendarDate): string {
  const day = days.get(date);
  const name = text.longDate(date);
  if (day === undefined) return name;
  const papers = day.papers === 0 ? '' : `, ${text.library.papers(day.papers)}`;
  return `${name}, ${text.ledger.inWords(day)}${papers}`;
}

function MarkedDay({ day, modifiers, children, ...button }: DayButtonProps) {
  const own = useRef<HTMLButtonElement>(null);
  const known = useContext(LedgerContext).get(utcDay(day.date.getTime()));
  useEffect(() => {
    if (modifiers.focused === true) own.current?.focus();
  }, [modifiers.focused]);
  return (
    <button ref={own} {...button}>
      {children}
      {known === undefined ? null : <DayMark state={known.state} size={7} />}
    </button>
  );
}
