import 'react-day-picker/style.css';
import './calendar.css';
import { DayPicker } from 'react-day-picker';
import { firstEdition, startOfDay, utcDay } from '../../../shared/library/calendar.ts';
import type { CalendarDate } from '../../../shared/library/ids.ts';
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
  const selected = date === null ? undefined : new Date(startOfDay(date));
  return (
    <Popup name={text.library.chooseDate} onClose={onClose} width="w-[330px]">
      <div className="flex justify-center p-3">
        <DayPicker
          mode="single"
          timeZone="UTC"
          weekStartsOn={1}
          selected={selected}
          defaultMonth={selected ?? new Date(now())}
          startMonth={new Date(startOfDay(firstEdition))}
          endMonth={new Date(now())}
          disabled={{ before: new Date(startOfDay(firstEdition)), after: new Date(now()) }}
          modifiers={{ held: days(true), empty: days(false) }}
          modifiersClassNames={{ held: 'day-held', empty: 'day-empty' }}
          onDayClick={(day, modifiers) => {
            if (modifiers.disabled === true) return;
            goTo({ name: 'day', date: utcDay(day.getTime()) });
            onClose();
          }}
        />
      </div>
    </Popup>
  );
}
