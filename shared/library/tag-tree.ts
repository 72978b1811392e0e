/** Names of tags nest by slashes: `kernels/attention` stands under `kernels`. */
const separator = '/';

interface Named {
  readonly name: string;
}

/** Whether a tag of this name is `other` or stands under it. */
export const isUnder = (name: string, other: string): boolean =>
  name === other || name.startsWith(other + separator);

/** The last part of a tag's name, for places too narrow for the whole; the whole where it ends in a slash. */
export const lastPart = (name: string): string => name.split(separator).at(-1) || name;

/** A tag in its place among the others. */
export type Placed<Tag extends Named> = Tag & {
  /** How many tags it stands under. */
  readonly depth: number;
  /** Its name without those of the tags it stands under. */
  readonly short: string;
};

/** Sorts tags so that each stands below the one it belongs to; a tag whose parent is none stands by itself. */
export function placeTags<Tag extends Named>(tags: readonly Tag[]): Placed<Tag>[] {
  const names = new Set(tags.map(({ name }) => name));
  return [...tags]
    .sort((one, other) => compareNames(one.name, other.name))
    .map((tag) => {
      const above = parentsOf(tag.name).filter((parent) => names.has(parent));
      const nearest = above.at(-1);
      const short = nearest === undefined ? tag.name : tag.name.slice(nearest.length + 1);
      return { ...tag, depth: above.length, short };
    });
}

/** Slash by slash, so that nothing comes between a tag and those under it. */
function compareNames(one: string, other: string): number {
  const [a, b] = [one.split(separator), other.split(separator)];
  for (let at = 0; at < Math.min(a.length, b.length); at += 1) {
    const order = (a[at] ?? '').localeCompare(b[at] ?? '', undefined, { numeric: true });
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

function parentsOf(name: string): string[] {
  const parts = name.split(separator);
  return parts.slice(1).map((_part, index) => parts.slice(0, index + 1).join(separator));
}
