import { describe, expect, test } from 'vitest';
import { arxivIdFor, editionOfArxivId, longestLag, slotsFor } from './arxiv-id.ts';
import {
  addDays,
  datesOfWeek,
  easternOffsetHours,
  editionOpensAt,
  isCalendarDate,
  isWeekend,
} from './calendar.ts';
import { editionSize, planPaper } from './paper-plan.ts';
import { paperText } from './paper-text.ts';
import { hash, randomFor } from './random.ts';
import { titleFor } from './titles.ts';

describe('the calendar', () => {
  test('knows real dates, weekends, ISO weeks and New York time', () => {
    expect(['2024-02-29', '2026-06-12'].every(isCalendarDate)).toBe(true);
    expect(['2025-02-29', '2025-13-40', '2026-6-1', ''].some(isCalendarDate)).toBe(false);
    expect(isWeekend('2026-06-13')).toBe(true);
    expect(isWeekend('2026-06-12')).toBe(false);
    expect(datesOfWeek(2026, 1)[0]).toBe('2025-12-29');
    expect(easternOffsetHours(Date.parse('2026-03-08T06:59:00Z'))).toBe(5);
    expect(easternOffsetHours(Date.parse('2026-03-08T07:00:00Z'))).toBe(4);
    expect(easternOffsetHours(Date.parse('2026-11-01T05:59:00Z'))).toBe(4);
    expect(easternOffsetHours(Date.parse('2026-11-01T06:00:00Z'))).toBe(5);
    expect(new Date(editionOpensAt('2026-06-12')).toISOString()).toBe('2026-06-12T01:30:00.000Z');
  });
});

describe('arXiv ids', () => {
  test('are unique, agree with their date and lead back to their edition', () => {
    const seen = new Set<string>();
    let count = 0;
    for (const slots of [slotsFor(30)]) {
      for (let date = '2024-12-25'; date < '2025-03-05'; date = addDays(date, 1)) {
        for (let lag = 0; lag <= longestLag; lag++) {
          for (let index = 0; index < slots; index++) {
            const id = arxivIdFor(date, lag, index, slots);
            expect(id.slice(0, 4)).toBe(addDays(date, -lag).slice(2, 7).replace('-', ''));
            expect(editionOfArxivId(id, slots)).toBe(date);
            seen.add(id);
            count++;
          }
        }
      }
    }
    expect(seen.size).toBe(count);
    expect(arxivIdFor('2026-05-31', longestLag, 199, slotsFor(200))).toMatch(/^2605\.\d{5}$/);
    expect(arxivIdFor('2026-05-31', 0, 199, slotsFor(200))).toMatch(/^2605\.\d{5}$/);
  });
});

describe('the generator', () => {
  const fiftyThousand = function* () {
    let made = 0;
    for (let date = '2026-06-12'; made < 50_000; date = addDays(date, -1)) {
      const size = editionSize(1, date, 40);
      for (let index = 0; index < size; index++, made++) yield planPaper(1, date, index, 60);
    }
  };

  test('writes 50,000 papers whose titles differ, but for a handful', () => {
    const titles = new Set<string>();
    const keys = new Set<number>();
    for (const plan of fiftyThousand()) {
      titles.add(titleFor(plan).text);
      keys.add(plan.key);
    }
    expect(titles.size).toBeGreaterThan(49_900);
    expect(keys.size).toBeGreaterThan(49_990);
  });

  test('is repeatable and depends on the seed', () => {
    const make = (seed: number) => paperText(seed, planPaper(seed, '2026-06-10', 3, 60), 'http://x');
    expect(make(1)).toEqual(make(1));
    expect(make(1).title.text).not.toBe(make(2).title.text);
    expect(hash('a', 1)).toBe(hash('a', 1));
    expect(hash('a', 1)).not.toBe(hash('a', 2));
  });

  test('stays the same from release to release: others rely on it', () => {
    const plan = planPaper(1, '2026-06-10', 0, 60);
    expect(plan.id).toBe('2606.05592');
    expect(titleFor(plan).text).toMatchInlineSnapshot(
      `"Dex-CNP-Zero: Residual Reinforcement Learning Is What Generalist Policies Need for Humanoid Locomotion"`,
    );
  });

  test('abstracts have three to eight sentences, authors any letters', () => {
    const letters = new Set<string>();
    for (let index = 0; index < 400; index++) {
      const text = paperText(
        1,
        planPaper(1, addDays('2026-06-10', -(index % 5)), index % 40, 60),
        'http://x',
      );
      const sentences = text.abstract
        .split(/[.?](?:\s|$)/)
        .filter((sentence) => sentence.trim() !== '').length;
      expect(sentences).toBeGreaterThanOrEqual(3);
      expect(sentences).toBeLessThanOrEqual(10);
      for (const { name } of text.authors) for (const letter of name) letters.add(letter);
    }
    expect([...letters].filter((letter) => letter > '\x7f').length).toBeGreaterThan(30);
  });

  test('spreads weekday editions over 20 to 40 papers, or as many as asked', () => {
    const sizes = Array.from({ length: 60 }, (_, at) =>
      editionSize(1, addDays('2026-06-12', -at), undefined),
    ).filter((size) => size > 0);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(20);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(40);
    expect(editionSize(1, '2026-06-12', 7)).toBe(7);
    expect(editionSize(1, '2026-06-13', 7)).toBe(0);
  });

  test('random numbers are even', () => {
    const random = randomFor('even');
    const counts = new Array<number>(10).fill(0);
    for (let at = 0; at < 10_000; at++) {
      const value = random.int(0, 9);
      counts[value] = (counts[value] ?? 0) + 1;
    }
    expect(Math.min(...counts)).toBeGreaterThan(850);
    expect(Math.max(...counts)).toBeLessThan(1150);
  });
});
