import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cursors } from '../../shared/contract/port.ts';
import { addDays, firstEdition, isWeekend, startOfDay, utcDay } from '../../shared/library/calendar.ts';
import { type CalendarDate, calendarDate } from '../../shared/library/ids.ts';
import { archiveDays, firstRunDays, planDays } from './plan.ts';

const today = calendarDate('2026-06-12'); // a Friday
const noon = startOfDay(today) + 12 * 3_600_000;
const hour = 3_600_000;

type Held = Cursors['editions'][number];
const cursors = (editions: readonly Held[]): Cursors => ({
  endpoint: null,
  starter: true,
  picturesTold: true,
  lastCompleteAt: null,
  editions: [...editions],
  starterAbstracts: [],
});
const held = (date: CalendarDate, lastCheckedAt: number | null, papers = 20): Held => ({
  date,
  papers,
  lastCheckedAt,
});
const back = (days: number): CalendarDate => addDays(today, -days);
const lastMonth = Array.from({ length: 30 }, (_, days) => back(days));

describe('planDays', () => {
  it('asks a new library for 30 days, the newest first', () => {
    expect(planDays(cursors([]), noon)).toEqual(lastMonth);
    expect(planDays(cursors([]), noon)[0]).toBe('2026-06-12');
  });

  it('asks again for the last seven days only, when all were read after they had settled', () => {
    const whole = lastMonth.map((date) => held(date, noon - hour));
    expect(planDays(cursors(whole), noon)).toEqual(lastMonth.slice(0, 7));
  });

  it('asks for the days that were never read, wherever they lie', () => {
    const gaps = new Set([back(10), back(25)]);
    const whole = lastMonth.filter((date) => !gaps.has(date)).map((date) => held(date, noon - hour));
    expect(planDays(cursors([...whole, held(back(25), null, 0)]), noon)).toEqual([
      ...lastMonth.slice(0, 7),
      back(10),
      back(25),
    ]);
  });

  it('reads a day once more that was last read while it still filled', () => {
    const early = back(12);
    const whole = lastMonth.map((date) =>
      held(date, date === early ? startOfDay(early) + hour : noon - hour),
    );
    expect(planDays(cursors(whole), noon)).toContain(early);
    const settled = whole.map((edition) => (edition.date === early ? held(early, noon - hour) : edition));
    expect(planDays(cursors(settled), noon)).not.toContain(early);
  });

  it('reads the others of the last month once a day, and a few older ones once a month', () => {
    const whole = lastMonth.map((date) => held(date, noon - 24 * hour));
    expect(planDays(cursors(whole), noon)).toEqual(lastMonth);
    const fresh = lastMonth.map((date) => held(date, noon - hour));
    const old = Array.from({ length: 20 }, (_, days) =>
      held(back(100 + days), noon - (days + 25) * 24 * hour),
    );
    const [quiet, ...due] = old
      .filter(({ lastCheckedAt }) => (lastCheckedAt ?? 0) <= noon - 30 * 24 * hour)
      .reverse();
    expect(quiet?.date).toBe(back(119));
    expect(planDays(cursors([...fresh, ...old]), noon)).toEqual([
      ...lastMonth.slice(0, 7),
      ...[115, 116, 117, 118, 119].map(back),
    ]);
    expect(due.length).toBeGreaterThan(5);
    expect(planDays(cursors([...fresh, held(back(300), 0, 0)]), noon)).toEqual(lastMonth.slice(0, 7));
  });

  it('reads a day again of which entries could not be read: of the last month at once, an older one daily', () => {
    const lacking = (date: CalendarDate, hours: number, papers = 20): Held => ({
      ...held(date, noon - hours * hour, papers),
      rejected: 1,
    });
    const whole = lastMonth.map((date) => (date === back(20) ? lacking(date, 1) : held(date, noon - hour)));
    const days = planDays(cursors([...whole, lacking(back(200), 24, 0), lacking(back(201), 1)]), noon);
    expect(days).toEqual([...lastMonth.slice(0, 7), back(20), back(200)]);
    const saturday = calendarDate('2026-05-30');
    expect(planDays(cursors([lacking(saturday, 1, 0)]), noon)).toContain(saturday);
  });

  it('does not ask again for a weekend that stayed empty', () => {
    const [saturday, sunday] = [calendarDate('2026-06-06'), calendarDate('2026-06-07')];
    const empty = [saturday, sunday].map((date) => held(date, startOfDay(addDays(date, 2)) + hour, 0));
    const days = planDays(cursors(empty), noon);
    expect(days).not.toContain(saturday);
    expect(days).not.toContain(sunday);
    expect(days).toContain(calendarDate('2026-06-08'));
  });

  it('asks again for a weekend that was read while it went on, or that holds papers', () => {
    const [saturday, sunday] = [calendarDate('2026-06-06'), calendarDate('2026-06-07')];
    const early = held(saturday, startOfDay(saturday) + hour, 0);
    const filled = held(sunday, startOfDay(addDays(sunday, 2)) + hour, 3);
    const days = planDays(cursors([early, filled]), noon);
    expect(days).toContain(saturday);
    expect(days).toContain(sunday);
    // On Sunday it was still Saturday somewhere, and what that day brings may come late.
    const next = held(saturday, startOfDay(sunday) + hour, 0);
    expect(planDays(cursors([next]), noon)).toContain(saturday);
  });

  it('asks again for an empty weekday', () => {
    const days = planDays(cursors([held(back(2), noon - hour, 0)]), noon);
    expect(days).toContain(back(2));
  });

  it('reads again what a clock that was a day ahead had read', () => {
    const ahead = cursors([held(back(10), noon + 24 * hour), held(back(11), noon - hour)]);
    expect(planDays(ahead, noon)).toContain(back(10));
    expect(planDays(ahead, noon)).not.toContain(back(11));
  });

  it('goes back as far as it is told', () => {
    expect(planDays(cursors([]), noon, 90)).toHaveLength(90);
    expect(planDays(cursors([held(back(60), noon - hour)]), noon, 90)).toHaveLength(89);
  });

  it('never asks for a day before the first edition', () => {
    const early = startOfDay(addDays(firstEdition, 3)) + hour;
    expect(planDays(cursors([]), early)).toEqual([3, 2, 1, 0].map((days) => addDays(firstEdition, days)));
    expect(planDays(cursors([]), startOfDay(addDays(firstEdition, -5)))).toEqual([]);
  });

  it('goes by the UTC day, the last the feed accepts', () => {
    expect(planDays(cursors([]), Date.parse('2026-06-13T00:30:00+02:00'))[0]).toBe('2026-06-12');
  });

  it('plans each day once, falling, none in the future, and always today', () => {
    const instants = fc.integer({
      min: startOfDay(addDays(firstEdition, 60)),
      max: startOfDay(addDays(today, 900)),
    });
    const ledgers = fc.array(fc.tuple(fc.nat(45), fc.nat(45 * 24), fc.nat(40)), { maxLength: 30 });
    fc.assert(
      fc.property(instants, ledgers, (now, ledger) => {
        const day = utcDay(now);
        const editions = new Map(
          ledger.map(([days, hours, papers]) => {
            const date = addDays(day, -days);
            return [date, held(date, Math.min(now, startOfDay(date) + hours * hour), papers)];
          }),
        );
        const days = planDays(cursors([...editions.values()]), now);
        expect(days).toEqual([...new Set(days)].sort().reverse());
        expect(days[0]).toBe(day);
        const older = days.filter((date) => date <= addDays(day, -firstRunDays));
        expect(older.length).toBeLessThanOrEqual(5);
        expect(older.every((date) => editions.has(date))).toBe(true);
        const weekdays = Array.from({ length: 7 }, (_, days) => addDays(day, -days)).filter(
          (date) => !isWeekend(date),
        );
        expect(days).toEqual(expect.arrayContaining(weekdays));
      }),
    );
  });
});

describe('archiveDays', () => {
  it('are all days since the first edition but the last 30, the newest first', () => {
    const days = archiveDays(cursors([]), noon);
    expect(days[0]).toBe(back(30));
    expect(days.at(-1)).toBe(firstEdition);
    expect(new Set(days).size).toBe(days.length);
  });

  it('leaves out what was read, also when it was empty, and asks again where it failed', () => {
    const days = archiveDays(cursors([held(back(40), noon, 0), held(back(41), null, 0)]), noon);
    expect(days).not.toContain(back(40));
    expect(days).toContain(back(41));
  });

  it('has nothing to ask in the first month of the feed', () => {
    expect(archiveDays(cursors([]), startOfDay(addDays(firstEdition, 20)))).toEqual([]);
  });
});
