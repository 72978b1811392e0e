import type { FailureKind } from '../failure/failure.ts';
import { daysBetween, isWeekend, utcDay } from './calendar.ts';
import type { CalendarDate, PaperId } from './ids.ts';

/** One day of the feed and what this library knows of it: one row of the table `editions`. */
export interface Edition {
  readonly date: CalendarDate;
  /** The papers in the feed's own order, most upvoted first. */
  readonly papers: readonly PaperId[];
  /** When each of `papers` was first seen in this edition, milliseconds, in the same order. */
  readonly arrivedAt: readonly number[];
  readonly timesChecked: number;
  readonly firstCheckedAt: number | null;
  readonly lastCheckedAt: number | null;
  readonly lastChangedAt: number | null;
  /** Why the last attempt failed; `null` after one that succeeded. */
  readonly failure: FailureKind | null;
  /** How many entries of the last answer could not be read and are left out; absent when all could. */
  readonly rejected?: number;
}

/**
 * How far an edition can be relied on to be whole; `partial` lacks entries that could not be read, `unknown` was
 * never read.
 */
export type EditionState = 'complete' | 'partial' | 'filling' | 'empty' | 'failed' | 'unknown';

/** Editions fill for some days after their date; afterwards only single papers arrive late. */
export const fillingDays = 7;

/**
 * The state of an edition; `undefined` is a day that was never asked for. Only what was read decides, never the
 * time that has passed since: a day that was read before it was over may still grow, however late one looks.
 */
export function editionState(edition: Edition | undefined): EditionState {
  if (edition === undefined) return 'unknown';
  if (edition.lastCheckedAt === null) return edition.failure === null ? 'unknown' : 'failed';
  if (edition.rejected !== undefined && edition.rejected > 0) return 'partial';
  const age = daysBetween(edition.date, utcDay(edition.lastCheckedAt));
  if (edition.papers.length === 0) return age > 1 || isWeekend(edition.date) ? 'empty' : 'filling';
  return age >= fillingDays ? 'complete' : 'filling';
}

/**
 * How many papers came after the edition was first read. Those of the first answer carry its very time; whether
 * another time lies before or after it depends on a clock that may have been set.
 */
export function lateArrivals(edition: Edition): number {
  const first = edition.firstCheckedAt;
  return first === null ? 0 : edition.arrivedAt.filter((at) => at !== first).length;
}
