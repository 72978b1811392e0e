import { isCalendarDate, isPaperId, type PaperId } from '../../../shared/library/ids.ts';
import type { Library } from '../../store/database.ts';
import { metaNumber } from '../../store/meta.ts';
import type { LibraryIndex } from '../index/library-index.ts';
import type { Changes } from './changes.ts';

/** What entering papers did. */
export interface Entered {
  /** Papers that the index had not held. */
  readonly added: readonly PaperId[];
  /** How often papers had changed by then. */
  readonly changes: number;
}

/** Enters papers and their counts as they are now. */
export async function enterPapers(
  library: Library,
  index: LibraryIndex,
  ids: readonly PaperId[],
): Promise<Entered> {
  const keys = [...ids];
  return library.transaction('r', [library.papers, library.standings, library.meta], async () => {
    const [changes, papers, standings] = await Promise.all([
      metaNumber(library, 'paper-changes'),
      library.papers.bulkGet(keys),
      library.standings.bulkGet(keys),
    ]);
    const added = keys.filter((id) => index.papers.find(id) === null);
    papers.forEach((paper, at) => {
      const id = keys[at];
      if (paper !== undefined) index.put(paper);
      else if (id !== undefined) index.remove(id);
    });
    for (const standing of standings) if (standing !== undefined) index.putStanding(standing);
    return { added, changes: changes ?? 0 };
  });
}

/** The papers that a change of the feed's tables is about; `all` when it does not say. */
export async function changedPapers(library: Library, changes: Changes): Promise<PaperId[] | 'all'> {
  const papers = changes.get('papers') ?? new Set<string>();
  const standings = changes.get('standings') ?? new Set<string>();
  if (papers !== 'all' && standings !== 'all')
    return [...new Set([...papers, ...standings])].filter(isPaperId);
  // Of many rows written at once only the lists say which they were: they come in the same transaction.
  const lists = [changes.get('editions'), changes.get('rankings')];
  if (lists.every((keys) => keys === undefined || keys === 'all')) return 'all';
  const [editions, rankings] = await Promise.all([
    library.editions.bulkGet(namesOf(lists[0]).filter(isCalendarDate)),
    library.rankings.bulkGet([...namesOf(lists[1])]),
  ]);
  const ids = [...editions, ...rankings].flatMap((list) => list?.papers ?? []);
  return [...new Set(ids)];
}

const namesOf = (keys: Set<string> | 'all' | undefined): readonly string[] =>
  keys === undefined || keys === 'all' ? [] : [...keys];

const papersAtOnce = 400;

/**
 * Reads every paper of the library and enters those that are other than in the index.
 * @param step is told, after every portion, which papers were new and how many were read, and may pause.
 */
export async function sweepPapers(
  library: Library,
  index: LibraryIndex,
  step: (added: readonly PaperId[], read: number) => Promise<void>,
): Promise<number> {
  let last = '';
  let read = 0;
  let least = Number.POSITIVE_INFINITY;
  const there = new Set<PaperId>();
  for (;;) {
    const ids = await library.papers.where(':id').above(last).limit(papersAtOnce).primaryKeys();
    if (ids.length > 0) {
      const { added, changes } = await enterPapers(library, index, ids);
      // What changed while the sweep went on is followed, or found by the next one.
      least = Math.min(least, changes);
      read += ids.length;
      for (const id of ids) there.add(id);
      await step(added, read);
    }
    last = ids.at(-1) ?? last;
    if (ids.length === papersAtOnce) continue;
    const gone = index.papers.ids.filter((id) => !there.has(id));
    // One that came behind the sweep is there all the same.
    if (gone.length > 0) await enterPapers(library, index, gone);
    return Number.isFinite(least) ? least : 0;
  }
}
