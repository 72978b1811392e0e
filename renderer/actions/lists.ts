import type { PaperId } from '../../shared/library/ids.ts';
import { moveBefore } from '../../shared/library/list-order.ts';
import { inTree, isWithin, type ListPlace } from '../../shared/library/list-tree.ts';
import { listedKey } from '../../shared/library/marks.ts';
import type { Change } from '../../shared/library/record.ts';
import { now } from '../app/clock.ts';
import type { Library } from '../store/database.ts';
import { rowsOfKeys } from '../store/many-keys.ts';
import { whatItSays } from '../store/record-rows.ts';
import type { ListRow } from '../store/rows.ts';
import { act } from './act.ts';

/** What a new list is to be: made by hand, or by a query. */
export interface NewList {
  readonly name: string;
  /** The key of the list it stands under. */
  readonly parent: string | null;
  readonly query: string | null;
  /** What it begins with; a list by query holds none of its own. */
  readonly papers: readonly PaperId[];
}

const tidy = (name: string): string => name.trim().replace(/\s+/g, ' ');

/** Makes a list. @returns its key, or `null` when it could not be written. */
export async function makeList({ name, parent, query, papers }: NewList): Promise<string | null> {
  const key = crypto.randomUUID();
  const at = now();
  const value = { name: tidy(name), parent, query, order: -at, at };
  if (value.name === '') return null;
  const isWritten = await act('list-made', 1, () => [
    { kind: 'list', key, value },
    ...memberChanges(key, papers, at),
  ]);
  return isWritten ? key : null;
}

/** Puts papers at the end of a list made by hand, in this order; those on it already stay where they are. */
export function putOnList(papers: readonly PaperId[], list: string): Promise<boolean> {
  return act('put-on-list', papers.length, async (library) => {
    const keys = papers.map((paper) => listedKey(list, paper));
    const held = await rowsOfKeys(library.listed, keys);
    const missing = papers.filter((_paper, index) => held[index] === undefined);
    return memberChanges(list, missing, now());
  });
}

/** Takes papers off a list; nothing else of them changes. */
export function takeOffList(papers: readonly PaperId[], list: string): Promise<boolean> {
  return act('taken-off-list', papers.length, () =>
    papers.map((paper) => ({ kind: 'listed', key: listedKey(list, paper), value: null })),
  );
}

function memberChanges(list: string, papers: readonly PaperId[], at: number): Change[] {
  return papers.map((paper, index) => ({
    kind: 'listed',
    key: listedKey(list, paper),
    // A millisecond apart, they keep their order.
    value: { list, paper, order: at + index, at },
  }));
}

/** Gives a list another name or query. */
export function changeList(list: string, change: { name?: string; query?: string }): Promise<boolean> {
  return act('list-changed', 1, async (library) => {
    const row = await library.lists.get(list);
    if (row === undefined) return [];
    const name = tidy(change.name ?? '') || row.name;
    return [
      { kind: 'list', key: list, value: { ...whatItSays(row), name, query: change.query ?? row.query } },
    ];
  });
}

/** Puts a list elsewhere among the lists; never under itself or one of its own. */
export function moveList(list: string, { parent, before }: ListPlace): Promise<boolean> {
  return act('list-moved', 1, async (library) => {
    const rows = await library.lists.toArray();
    const placed = inTree(rows);
    const own = placed.find(({ key }) => key === list);
    if (own === undefined || isWithin(placed, parent, list)) return [];
    const siblings = placed.filter(({ key, under }) => under === parent && key !== list);
    const orders = moveBefore([...siblings, own], new Set([list]), before);
    return rows.flatMap((row): Change[] => {
      const moved = orders.find(({ key }) => key === row.key);
      if (moved === undefined) return [];
      const stands = row.key === list ? parent : row.parent;
      return [
        { kind: 'list', key: row.key, value: { ...whatItSays(row), parent: stands, order: moved.order } },
      ];
    });
  });
}

/** Deletes a list and those under it; their papers stay in the library. */
export function deleteList(list: string): Promise<boolean> {
  return act('list-deleted', 1, async (library) => {
    const rows = await withDescendants(library, list);
    const keys = rows.map(({ key }) => key);
    const members = keys.length === 0 ? [] : await library.listed.where('list').anyOf(keys).toArray();
    return [
      ...members.map((row): Change => ({ kind: 'listed', key: row.key, value: null })),
      ...keys.map((key): Change => ({ kind: 'list', key, value: null })),
    ];
  });
}

async function withDescendants(library: Library, list: string): Promise<ListRow[]> {
  const rows = await library.lists.toArray();
  const found = rows.filter((row) => row.key === list);
  // Grows while it is walked; a circle that two machines made between them ends it too.
  for (const each of found) {
    found.push(...rows.filter((row) => row.parent === each.key && !found.includes(row)));
  }
  return found;
}

/** Moves papers of a list before another of its papers, or to its end. */
export function moveOnList(
  list: string,
  papers: ReadonlySet<PaperId>,
  before: PaperId | null,
): Promise<boolean> {
  return act('moved', papers.size, async (library) => {
    const rows = (await library.listed.where('list').equals(list).toArray()).sort(
      (a, b) => a.order - b.order,
    );
    const rowOf = new Map(rows.map((row) => [row.paper, row]));
    // Lists made by hand grow at their end, so their lowest comes first.
    const members = rows.map(({ paper, order }) => ({ key: paper, order: -order }));
    return moveBefore(members, papers, before).flatMap(({ key, order }): Change[] => {
      const row = rowOf.get(key);
      return row === undefined
        ? []
        : [{ kind: 'listed', key: row.key, value: { ...whatItSays(row), order: -order } }];
    });
  });
}

/** Moves papers of the reading list before another one, or to its end. */
export function moveOnReadingList(papers: ReadonlySet<PaperId>, before: PaperId | null): Promise<boolean> {
  return act('moved', papers.size, async (library) => {
    const rows = (await library.readings.toArray()).sort(
      (one, other) => (other.order ?? other.at) - (one.order ?? one.at),
    );
    const rowOf = new Map(rows.map((row) => [row.key, row]));
    const members = rows.map(({ key, order, at }) => ({ key, order: order ?? at }));
    return moveBefore(members, papers, before).flatMap(({ key, order }): Change[] => {
      const row = rowOf.get(key);
      return row === undefined ? [] : [{ kind: 'reading', key, value: { ...whatItSays(row), order } }];
    });
  });
}
