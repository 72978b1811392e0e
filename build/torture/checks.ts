import { type LibraryRows, metaOf } from './library.ts';
import type { Deviation } from './model.ts';
import { on, type Records } from './records.ts';

/** Papers and ledger: nothing twice, and the count that the sidebar shows is the true one. */
export function feedProblems(rows: LibraryRows): string[] {
  const problems: string[] = [];
  const papers = new Set(rows.papers);
  const count = metaOf(rows, 'papers');
  if (count !== papers.size) problems.push(`the library counts ${count} papers and holds ${papers.size}`);
  for (const edition of rows.editions) {
    const ids = new Set(edition.papers);
    if (ids.size !== edition.papers.length)
      problems.push(`a paper is twice in the edition of ${edition.date}`);
    const missing = edition.papers.filter((id) => !papers.has(id));
    if (missing.length > 0)
      problems.push(`${edition.date} lists ${missing.join(', ')}, which the library lacks`);
  }
  return problems;
}

/** After a whole sync: every weekday is there with just the papers of the feed. */
export function ledgerProblems(rows: LibraryRows, feed: ReadonlyMap<string, readonly string[]>): string[] {
  const held = new Map(rows.editions.map(({ date, papers }) => [date, papers]));
  return [...feed].flatMap(([date, papers]) => {
    const edition = held.get(date);
    if (edition === undefined) return [`the day ${date} was skipped`];
    const here = [...edition].sort().join(' ');
    const there = [...papers].sort().join(' ');
    return here === there ? [] : [`${date} holds [${here}], the feed has [${there}]`];
  });
}

/** Where a rebuilt library is not what the journal says; an open paper may count as read by itself. */
export function rebuildDeviations(found: Records, journal: Records, openPaper: string | null): Deviation[] {
  const records = new Set([...found.keys(), ...journal.keys()]);
  return [...records].flatMap((record): Deviation[] => {
    const value = found.get(record) ?? '';
    const wanted = journal.get(record) ?? '';
    const allowed = record === `seen ${openPaper}` ? [wanted, on] : [wanted];
    return allowed.includes(value) ? [] : [{ record, allowed, found: value }];
  });
}

export const told = ({ record, allowed, found }: Deviation): string =>
  `${record} is ${JSON.stringify(found)} and must be ${allowed.map((value) => JSON.stringify(value)).join(' or ')}`;
