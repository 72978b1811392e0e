import type { FailureKind } from '../failure/failure.ts';
import { daysBetween, utcDay } from './calendar.ts';
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
}

/** How far an edition can be relied on to be whole. */
export type EditionState = 'complete' | 'filling' | 'empty' | 'failed' | 'unknown';

/** Editions fill for some days after their date; afterwards only single papers arrive late. */
export const fillingDays = 7;

/** The state of an edition at an instant; `undefined` is a day that was never asked for. */
export function editionState(edition: Edition | undefined, now: number): EditionState {
  if (edition === undefined) return 'unknown';
  if (edition.lastCheckedAt === null) return edition.failure === null ? 'unknown' : 'failed';
  const settled = daysBetween(edition.date, utcDay(edition.lastCheckedAt)) >= fillingDays;
  const old = daysBetween(edition.date, utcDay(now)) >= fillingDays;
  if (edition.papers.length === 0) return settled || old || isPastDay(edition, now) ? 'empty' : 'filling';
  return settled ? 'complete' : 'filling';
}

function isPastDay(edition: Edition, now: number): boolean {
  return daysBetween(edition.date, utcDay(now)) > 1;
}

/** How many papers came after the edition was first read. */
export function lateArrivals(edition: Edition): number {
  const first = edition.firstCheckedAt;
  return first === null ? 0 : edition.arrivedAt.filter((at) => at > first).length;
}
