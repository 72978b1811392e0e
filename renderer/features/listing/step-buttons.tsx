import { CalendarSearch, ChevronLeft, ChevronRight } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { utcDay } from '../../../shared/library/calendar.ts';
import type { CalendarDate } from '../../../shared/library/ids.ts';
import { neighbourSpan, type SpanKind, spanAround } from '../../../shared/library/span.ts';
import { text } from '../../../shared/text/text.ts';
import { now } from '../../app/clock.ts';
import { useCommands } from '../../app/commands.ts';
import { goTo } from '../../app/navigation.ts';
import type { Place } from '../../app/place.ts';
import { neighbourDay } from '../../queries/editions.ts';
import type { Listing } from '../../queries/listing.ts';
import { Button } from '../../ui/button.tsx';

const ChooseDate = lazy(() => import('./choose-date.tsx'));

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;

type Direction = 'earlier' | 'later';

/** The week or month around a day; the last one goes by the name of the present. */
function spanPlace(kind: SpanKind, date: CalendarDate, newest: CalendarDate): Place {
  const { from, to } = spanAround(kind, date);
  return from <= newest && newest <= to ? { name: kind } : { name: kind, date: from };
}

interface StepButtonsProps {
  readonly place: Place;
  readonly listing: Listing;
}

/** The ways from a day, a week or a month to the one before and after, and by the calendar to any other. */
export function StepButtons({ place, listing: { edition, span } }: StepButtonsProps) {
  const [choosing, setChoosing] = useState(false);
  const kind = place.name === 'week' || place.name === 'month' ? place.name : null;
  const isDay = place.name === 'day' || place.name === 'today';
  const date = place.name === 'day' ? place.date : (edition?.date ?? span?.from ?? null);
  const stepDay = async (direction: Direction): Promise<void> => {
    const day = date === null ? null : await neighbourDay(date, direction, utcDay(now()));
    if (day !== null) goTo({ name: 'day', date: day });
  };
  const stepSpan = (direction: Direction): void => {
    if (kind === null || span === null) return;
    const from = neighbourSpan(kind, span.from, direction, span.newest);
    if (from !== null) goTo(spanPlace(kind, from, span.newest));
  };
  const onDay = isDay && date !== null;
  const onSpan = kind !== null && span !== null;
  const step = (direction: Direction): void => {
    if (onSpan) stepSpan(direction);
    else void stepDay(direction);
  };
  useCommands({
    'choose-date': () => setChoosing(true),
    'previous-day': onDay ? () => step('earlier') : undefined,
    'next-day': onDay ? () => step('later') : undefined,
    'previous-span': onSpan ? () => step('earlier') : undefined,
    'next-span': onSpan ? () => step('later') : undefined,
  });
  const { previousDay, nextDay, previous, next } = text.library;
  return (
    <>
      {onDay || onSpan ? (
        <>
          <Button
            name={kind === null ? previousDay : previous[kind]}
            showName={false}
            icon={<ChevronLeft {...icon} />}
            onClick={() => step('earlier')}
          />
          <Button
            name={kind === null ? nextDay : next[kind]}
            showName={false}
            icon={<ChevronRight {...icon} />}
            onClick={() => step('later')}
          />
        </>
      ) : null}
      {isDay || onSpan ? (
        <Button
          name={text.library.chooseDate}
          showName={false}
          icon={<CalendarSearch {...icon} />}
          onClick={() => setChoosing(true)}
        />
      ) : null}
      {choosing ? (
        <Suspense fallback={null}>
          <ChooseDate
            shown={onSpan ? span : date === null ? null : { from: date, to: date }}
            onChosen={(day) => {
              setChoosing(false);
              goTo(onSpan ? spanPlace(kind, day, span.newest) : { name: 'day', date: day });
            }}
            onClose={() => setChoosing(false)}
          />
        </Suspense>
      ) : null}
    </>
  );
}
