import { isPaperId } from '../../shared/library/ids.ts';
import { recordKinds } from '../../shared/library/marks.ts';
import type { JournalEntry } from '../../shared/library/record.ts';
import { isLater, recordOf } from '../journal/latest-by-record.ts';
import { fieldsOf } from './entry-fields.ts';
import { markdownMember, memberOfKind } from './members.ts';
import { seal } from './sealed.ts';

/** The entry that decides each record, oldest first; removals stay. */
export async function newestEntries(
  batches: AsyncIterable<readonly JournalEntry[]>,
): Promise<JournalEntry[]> {
  const latest = new Map<string, JournalEntry>();
  for await (const batch of batches) {
    for (const entry of batch) {
      const record = recordOf(entry);
      const rival = latest.get(record);
      if (rival === undefined || isLater(entry, rival)) latest.set(record, entry);
    }
  }
  return [...latest.values()].sort((a, b) => (isLater(a, b) ? 1 : -1));
}

/** The JSON Lines members of a backup, one for each kind of record, by name. */
export function lineMembers(entries: readonly JournalEntry[]): ReadonlyMap<string, Buffer> {
  const tagNames = new Map<string, string>();
  for (const { change } of entries) {
    if (change.kind === 'tag' && change.value !== null) tagNames.set(change.key, change.value.name);
  }
  const line = (entry: JournalEntry): string => {
    const { change } = entry;
    const tag = change.kind === 'tagged' ? change.key.split(' ')[0] : undefined;
    return `${seal(fieldsOf(entry, tag === undefined ? undefined : tagNames.get(tag)))}\n`;
  };
  return new Map(
    recordKinds.map((kind) => {
      const lines = entries.filter(({ change }) => change.kind === kind).map(line);
      return [memberOfKind[kind], Buffer.from(lines.join(''))];
    }),
  );
}

/** A plain Markdown copy of every note, by member name. */
export function markdownMembers(entries: readonly JournalEntry[]): ReadonlyMap<string, Buffer> {
  const copies = new Map<string, Buffer>();
  for (const { change } of entries) {
    if (change.kind !== 'note' || change.value === null || !isPaperId(change.key)) continue;
    if (change.value.text.trim() === '') continue;
    const source = `[arXiv:${change.key}](https://arxiv.org/abs/${change.key})`;
    copies.set(markdownMember(change.key), Buffer.from(`${source}\n\n${change.value.text.trimEnd()}\n`));
  }
  return copies;
}
