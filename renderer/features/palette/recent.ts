import type { PaletteItem } from './item.ts';

/** What was chosen in the palette of this machine, the latest first: enough to offer it again. */
export interface RecentItem {
  readonly key: string;
  readonly name: string;
}

const remembered = 'offprint:palette';
const kept = 12;

/** What was chosen lately, the latest first. */
export function recentItems(): readonly RecentItem[] {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(remembered) ?? '[]');
    return Array.isArray(read) ? read.filter(isRecent) : [];
  } catch {
    // Losing it costs nothing.
    return [];
  }
}

/** Remembers that an item was chosen. */
export function noteChosen({ key, name }: PaletteItem): void {
  const others = recentItems().filter((each) => each.key !== key);
  localStorage.setItem(remembered, JSON.stringify([{ key, name }, ...others].slice(0, kept)));
}

const isRecent = (value: unknown): value is RecentItem =>
  typeof value === 'object' &&
  value !== null &&
  typeof Reflect.get(value, 'key') === 'string' &&
  typeof Reflect.get(value, 'name') === 'string';
