import { fail } from '../failure/failure.ts';
import { cslEntry } from './csl-entry.ts';
import type { HearProgress, ImportEntry, ReadImport, UnreadEntry } from './entry.ts';

/**
 * Reads CSL-JSON: a list of items, one item, or a list under `items`.
 * @throws FailureError `unreadable-file` when the text is no JSON.
 */
export function readCsl(text: string, hear: HearProgress = () => {}): ReadImport {
  const entries: ImportEntry[] = [];
  const unread: UnreadEntry[] = [];
  itemsOf(parsed(text)).forEach((item, index, all) => {
    hear(index, all.length);
    const entry = cslEntry(item, { line: index + 1 });
    if (entry === null)
      unread.push({ line: index + 1, beginning: JSON.stringify(item).slice(0, 60), why: 'unread' });
    else entries.push(entry);
  });
  return { entries, unread };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (thrown) {
    return fail('unreadable-file', 'no JSON', thrown);
  }
}

function itemsOf(read: unknown): readonly unknown[] {
  if (Array.isArray(read)) return read;
  if (typeof read !== 'object' || read === null) return [];
  return 'items' in read ? itemsOf(read.items) : [read];
}
