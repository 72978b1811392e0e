import type { BatchItem } from '../../../shared/contract/port.ts';
import type { FailureKind } from '../../../shared/failure/failure.ts';
import type { Edition } from '../../../shared/library/edition.ts';
import type { CalendarDate, PaperId } from '../../../shared/library/ids.ts';
import type { Library } from '../database.ts';

/** One answer of the feed for a day. */
type EditionItem = Extract<BatchItem, { readonly kind: 'edition' }>;

/** Enters one answer of the feed for a day into the ledger: order, arrivals, times checked, what was left out. */
export async function mergeEdition(
  library: Library,
  now: number,
  { date, papers, rejected }: EditionItem,
): Promise<void> {
  const old = await library.editions.get(date);
  const answered = papers.map((paper) => paper.id);
  await library.editions.put(checkedEdition(old, now, date, answered, rejected));
}

/**
 * The edition after it was asked for. Papers keep the time of their first arrival; one that the feed no
 * longer lists stays at the end, because what was seen once is never taken away.
 */
export function checkedEdition(
  old: Edition | undefined,
  now: number,
  date: CalendarDate,
  answered: readonly PaperId[],
  rejected = 0,
): Edition {
  const arrivals = new Map(old?.papers.map((id, index) => [id, old.arrivedAt[index] ?? now]));
  const gone = (old?.papers ?? []).filter((id) => !answered.includes(id));
  const papers = [...answered, ...gone];
  const changed = papers.some((id) => !arrivals.has(id));
  return {
    date,
    papers,
    arrivedAt: papers.map((id) => arrivals.get(id) ?? now),
    timesChecked: (old?.timesChecked ?? 0) + 1,
    firstCheckedAt: old?.firstCheckedAt ?? now,
    lastCheckedAt: now,
    lastChangedAt: changed ? now : (old?.lastChangedAt ?? null),
    failure: null,
    ...(rejected === 0 ? {} : { rejected }),
  };
}

/** Notes in the ledger that a day could not be read, and keeps what was known of it. */
export async function failEdition(library: Library, date: CalendarDate, failure: FailureKind): Promise<void> {
  const changed = await library.editions.update(date, { failure });
  if (changed > 0) return;
  const known = await library.editions.get(date);
  if (known !== undefined) return;
  await library.editions.add({
    date,
    papers: [],
    arrivedAt: [],
    timesChecked: 0,
    firstCheckedAt: null,
    lastCheckedAt: null,
    lastChangedAt: null,
    failure,
  });
}
