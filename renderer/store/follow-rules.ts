import { startOfDay, utcDay } from '../../shared/library/calendar.ts';
import type { PaperId } from '../../shared/library/ids.ts';
import type { Paper } from '../../shared/library/paper.ts';
import type { Change } from '../../shared/library/record.ts';
import { freshFacts } from '../../shared/search/facts.ts';
import { matches } from '../../shared/search/matches.ts';
import { readQuery } from '../../shared/search/read-query.ts';
import type { Library } from './database.ts';
import { metaNumber, metaText } from './meta.ts';
import { recentPapers } from './recent-papers.ts';
import type { RuleRow } from './rows.ts';
import { type Ruled, ruledChanges } from './ruled-changes.ts';

/** New papers and what the rules say of them, as they were looked at. */
export interface Arrivals {
  readonly ruled: readonly Ruled[];
  /** Decides the changes in the act's transaction, and there notes that these papers were looked at. */
  readonly decide: (library: Library) => Promise<readonly Change[]>;
}

/**
 * Looks at the papers that came since rules were last followed; `null` when there are none. Each paper is met
 * once: that it was looked at is written together with what is done to it, or neither is. In a new database, or
 * one rebuilt, what is there at first counts as met.
 */
export async function newArrivals(library: Library, now: number): Promise<Arrivals | null> {
  const [known, since, ids, rules] = await Promise.all([
    metaText(library, 'rules-known'),
    metaNumber(library, 'rules-since'),
    recentPapers(library, now),
    library.rules.toArray(),
  ]);
  const met = new Set<string>(known?.split(' '));
  const fresh = known === null ? [] : ids.filter((id) => !met.has(id));
  if (known !== null && fresh.length === 0) return null;
  const active = rules.filter((rule) => rule.on).sort((one, other) => one.order - other.order);
  const ruled = active.length === 0 ? [] : await applied(library, active, fresh, since ?? now);
  const decide = async (inside: Library): Promise<readonly Change[]> => {
    // Another window was faster: what it met it has dealt with.
    if ((await metaText(inside, 'rules-known')) !== known) return [];
    await inside.meta.bulkPut([
      { name: 'rules-known', value: ids.join(' ') },
      { name: 'rules-since', value: since ?? now },
    ]);
    return ruledChanges(inside, ruled, now);
  };
  return { ruled, decide };
}

async function applied(
  library: Library,
  rules: readonly RuleRow[],
  ids: readonly PaperId[],
  since: number,
): Promise<Ruled[]> {
  const read = rules.map((rule) => ({ rule, query: readQuery(rule.query).query }));
  const [papers, standings] = await Promise.all([
    library.papers.bulkGet([...ids]),
    library.standings.bulkGet([...ids]),
  ]);
  return papers.flatMap((paper, index): Ruled[] => {
    if (paper === undefined) return [];
    const facts = freshFacts(paper, standings[index] ?? null);
    const actions = read
      .filter(({ rule }) => isLater(paper, rule, since))
      .flatMap(({ rule, query }) => (matches(query, facts) ? rule.actions : []));
    return actions.length === 0 ? [] : [{ paper: paper.id, actions }];
  });
}

/** Clocks are set back now and then; within a day what was met decides alone. */
const graceMs = 86_400_000;

/**
 * Whether a paper that was not met yet came after the rule was made, and did not merely become recent. A rule
 * older than this database was made in one that was lost, which knew the papers of earlier days.
 */
function isLater(paper: Paper, rule: RuleRow, since: number): boolean {
  if (paper.firstSeenAt < rule.at - graceMs) return false;
  return rule.at >= since - graceMs || -paper.order >= startOfDay(utcDay(since));
}
