import { assertNever } from '../assert-never.ts';

interface Listed {
  readonly key: string;
  readonly name: string;
  /** The list it is to stand under. */
  readonly parent: string | null;
  /** Among its neighbours the highest comes first. */
  readonly order: number;
}

/** A list in its place among the others. */
export type Nested<List extends Listed> = List & {
  /** The list it is shown under; that of `parent` unless that one is gone. */
  readonly under: string | null;
  /** How many lists it stands under. */
  readonly depth: number;
};

/**
 * Puts lists in the order of their tree, as the reader ordered them; what stands under a list that is gone
 * stands with the first ones.
 */
export function inTree<List extends Listed>(rows: readonly List[]): Nested<List>[] {
  const keys = new Set(rows.map((row) => row.key));
  const placed = new Map<string, Nested<List>>();
  const sorted = [...rows].sort((a, b) => b.order - a.order || a.name.localeCompare(b.name));
  const visit = (parent: string | null, depth: number): void => {
    for (const row of sorted) {
      const under = row.parent !== null && keys.has(row.parent) ? row.parent : null;
      if (under !== parent || placed.has(row.key)) continue;
      placed.set(row.key, { ...row, under, depth });
      visit(row.key, depth + 1);
    }
  };
  visit(null, 0);
  // Two machines may have put two lists under each other; neither may vanish.
  for (const row of sorted) if (!placed.has(row.key)) placed.set(row.key, { ...row, under: null, depth: 0 });
  return [...placed.values()];
}

/** Whether a list is another one or stands under it; `null`, the top, is under none. */
export function isWithin(lists: readonly Nested<Listed>[], list: string | null, other: string): boolean {
  if (list === null || list === other) return list === other;
  return isWithin(lists, lists.find(({ key }) => key === list)?.under ?? null, other);
}

/** A place for a list among the others. */
export interface ListPlace {
  /** The list under which it is to stand; `null` among the first ones. */
  readonly parent: string | null;
  /** The list of that parent before which it is to come; `null` at the end. */
  readonly before: string | null;
}

export type ListStep = 'up' | 'down' | 'in' | 'out';

/**
 * Where a list goes with one step: among its neighbours, in under the one above it, or out beside the one it
 * stands under; `null` when it cannot.
 */
export function stepOf(lists: readonly Nested<Listed>[], list: string, step: ListStep): ListPlace | null {
  const own = lists.find(({ key }) => key === list);
  if (own === undefined) return null;
  const around = lists.filter(({ under }) => under === own.under).map(({ key }) => key);
  const at = around.indexOf(list);
  const above = around[at - 1];
  switch (step) {
    case 'up':
      return above === undefined ? null : { parent: own.under, before: above };
    case 'down':
      return at === around.length - 1 ? null : { parent: own.under, before: around[at + 2] ?? null };
    case 'in':
      return above === undefined ? null : { parent: above, before: null };
    case 'out':
      return own.under === null ? null : besideOf(lists, own.under);
    default:
      return assertNever(step);
  }
}

/** The place right after a list. */
export function besideOf(lists: readonly Nested<Listed>[], list: string): ListPlace {
  const parent = lists.find(({ key }) => key === list)?.under ?? null;
  const around = lists.filter(({ under }) => under === parent).map(({ key }) => key);
  return { parent, before: around[around.indexOf(list) + 1] ?? null };
}
