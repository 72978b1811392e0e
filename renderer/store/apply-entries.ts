import { recordKinds } from '../../shared/library/marks.ts';
import type { JournalEntry } from '../../shared/library/record.ts';
import type { Library } from './database.ts';
import { metaText } from './meta.ts';
import { recordClocks, type Stamped, writeRecords } from './records.ts';

/**
 * Brings journal entries into the library, in any order and any number of times: an entry counts only
 * when its clock is later than what its record has. Clocks are taken as they are, also those far ahead:
 * the order of one journal must be the same at every reading. Runs inside the caller's transaction.
 * @returns how many records changed.
 */
export async function applyEntries(library: Library, entries: readonly JournalEntry[]): Promise<number> {
  const latest = new Map<string, Stamped>();
  let newest = (await metaText(library, 'clock')) ?? '';
  for (const entry of entries) {
    const { clock } = entry;
    const id = `${entry.change.kind} ${entry.change.key}`;
    const held = latest.get(id);
    if (held === undefined || held.clock < clock) latest.set(id, { change: entry.change, clock });
    if (clock > newest) newest = clock;
  }
  const news = await newerThanHeld(library, [...latest.values()]);
  await writeRecords(library, news);
  // Later changes of this device must sort after everything that was read.
  await library.meta.put({ name: 'clock', value: newest });
  return news.length;
}

async function newerThanHeld(library: Library, stamped: readonly Stamped[]): Promise<Stamped[]> {
  const news: Stamped[] = [];
  for (const kind of recordKinds) {
    const ofKind = stamped.filter(({ change }) => change.kind === kind);
    if (ofKind.length === 0) continue;
    const clocks = await recordClocks(
      library,
      kind,
      ofKind.map(({ change }) => change.key),
    );
    for (const item of ofKind) {
      const held = clocks.get(item.change.key);
      if (held === undefined || held < item.clock) news.push(item);
    }
  }
  return news;
}
