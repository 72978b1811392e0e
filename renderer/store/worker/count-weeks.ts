import { addDays, mondayOf } from '../../../shared/library/calendar.ts';
import type { Edition } from '../../../shared/library/edition.ts';
import type { CalendarDate } from '../../../shared/library/ids.ts';
import type { Paper, Standing } from '../../../shared/library/paper.ts';
import type { Library } from '../database.ts';
import { metaNumber } from '../meta.ts';
import type { WeekRow } from '../rows.ts';

/** So many names of a week are kept, the most frequent. */
const mostNames = 60;

/**
 * Counts anew the weeks whose editions were checked since they were last counted, one transaction each, so
 * that nothing waits for long.
 */
export async function countWeeks(library: Library, epoch: number): Promise<void> {
  for (const week of await staleWeeks(library)) {
    const { papers, standings, editions, weeks, meta } = library;
    await library.transaction('rw', [papers, standings, editions, weeks, meta], async () => {
      // Another worker has taken over, and counts.
      if ((await metaNumber(library, 'epoch')) !== epoch) return;
      const held = await editions.where('date').between(week, addDays(week, 6), true, true).toArray();
      const ids = [...new Set(held.flatMap((edition) => edition.papers))];
      const [rows, ranks] = await Promise.all([papers.bulkGet(ids), standings.bulkGet(ids)]);
      await weeks.put(
        weekOf(
          week,
          held,
          rows.flatMap((row) => row ?? []),
          ranks.flatMap((row) => row ?? []),
        ),
      );
    });
  }
}

async function staleWeeks(library: Library): Promise<CalendarDate[]> {
  const checked = new Map<CalendarDate, number>();
  await library.editions.each((edition) => {
    const week = mondayOf(edition.date);
    checked.set(week, Math.max(checked.get(week) ?? 0, edition.lastCheckedAt ?? 0));
  });
  const counted = new Map((await library.weeks.toArray()).map((row) => [row.week, row.checkedAt]));
  return [...checked].flatMap(([week, at]) => ((counted.get(week) ?? -1) < at ? [week] : [])).reverse();
}

/** What the papers of a week's editions add up to. */
export function weekOf(
  week: CalendarDate,
  editions: readonly Edition[],
  papers: readonly Paper[],
  standings: readonly Standing[],
): WeekRow {
  return {
    week,
    papers: papers.length,
    upvotes: standings.reduce((sum, standing) => sum + (standing.upvotes ?? 0), 0),
    keywords: mostFrequent(
      papers.flatMap((paper) => [...new Set(paper.keywords.map((word) => word.toLowerCase()))]),
    ),
    organizations: mostFrequent(papers.flatMap((paper) => paper.organization?.title ?? [])),
    checkedAt: Math.max(0, ...editions.map((edition) => edition.lastCheckedAt ?? 0)),
  };
}

function mostFrequent(names: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one).slice(0, mostNames);
}
