/** A member of an ordered list; here the highest `order` comes first. */
export interface Ordered<Key extends string> {
  readonly key: Key;
  readonly order: number;
}

/** What two neighbours are apart after a list was numbered anew. */
const step = 1_000;

/**
 * New orders that bring `moved` before the member `before`, or to the end when that is `null`; the moved
 * ones keep their order among themselves.
 * @param members the whole list as it is shown.
 * @returns only the members whose order changes: the moved ones, or all when there is no room between two.
 */
export function moveBefore<Key extends string>(
  members: readonly Ordered<Key>[],
  moved: ReadonlySet<Key>,
  before: Key | null,
): Ordered<Key>[] {
  const going = members.filter((member) => moved.has(member.key));
  const staying = members.filter((member) => !moved.has(member.key));
  if (going.length === 0) return [];
  const at = before === null ? staying.length : placeOf(members, staying, before);
  const above = staying[at - 1];
  const below = staying[at];
  const top = above?.order ?? (below?.order ?? 0) + step * (going.length + 1);
  const bottom = below?.order ?? top - step * (going.length + 1);
  const gap = (top - bottom) / (going.length + 1);
  const placed = going.map(({ key }, index) => ({ key, order: top - gap * (index + 1) }));
  if (isFalling([top, ...placed.map(({ order }) => order), bottom])) return placed;
  const all = [...staying.slice(0, at), ...going, ...staying.slice(at)];
  const highest = Math.max(...members.map(({ order }) => order));
  return all.map(({ key }, index) => ({ key, order: highest - step * index }));
}

/** Where a member stands among those that stay; one that goes itself stands for the next that stays. */
function placeOf<Key extends string>(
  members: readonly Ordered<Key>[],
  staying: readonly Ordered<Key>[],
  before: Key,
): number {
  const from = members.findIndex(({ key }) => key === before);
  if (from < 0) return staying.length;
  const next = members.slice(from).find((member) => staying.includes(member));
  return next === undefined ? staying.length : staying.indexOf(next);
}

const isFalling = (orders: readonly number[]): boolean =>
  orders.every((order, index) => index === 0 || order < (orders[index - 1] ?? order));
