import { assertNever } from '../../shared/assert-never.ts';
import type { Clock } from '../../shared/library/clock.ts';
import { paperId, tagId } from '../../shared/library/ids.ts';
import type { Change, RecordKind } from '../../shared/library/record.ts';
import type { NoteRow, ReadingRow, SeenRow, StarRow, TaggedRow, TagRow } from './rows.ts';

/** Rows to be written, by the kind of their record. */
export interface RowsByKind {
  readonly star: StarRow[];
  readonly seen: SeenRow[];
  readonly reading: ReadingRow[];
  readonly note: NoteRow[];
  readonly tag: TagRow[];
  readonly tagged: TaggedRow[];
}

/** Any row of a reader-owned table. */
export type RecordRow = RowsByKind[RecordKind][number];

/**
 * Sorts the rows that changes set into their tables; removals set none.
 * @throws RangeError when a key is not of its kind.
 */
export function rowsOfChanges(stamped: readonly { change: Change; clock: Clock }[]): RowsByKind {
  const rows: RowsByKind = { star: [], seen: [], reading: [], note: [], tag: [], tagged: [] };
  for (const { change, clock } of stamped) {
    if (change.value === null) continue;
    const { key } = change;
    switch (change.kind) {
      case 'star':
        rows.star.push({ key: paperId(key), clock, ...change.value });
        break;
      case 'seen':
        rows.seen.push({ key: paperId(key), clock, ...change.value });
        break;
      case 'reading':
        rows.reading.push({ key: paperId(key), clock, ...change.value });
        break;
      case 'note':
        rows.note.push({ key: paperId(key), clock, ...change.value });
        break;
      case 'tag':
        rows.tag.push({ key: tagId(key), clock, ...change.value });
        break;
      case 'tagged':
        rows.tagged.push({ key, clock, ...change.value });
        break;
      default:
        assertNever(change);
    }
  }
  return rows;
}

/** The change that would make a record be as this row is; without a row, the one that removes it. */
export function changeOfRow(kind: RecordKind, key: string, row: RecordRow | undefined): Change {
  if (row === undefined) return { kind, key, value: null };
  const { at } = row;
  if ('state' in row) return { kind: 'reading', key, value: { at, state: row.state } };
  if ('text' in row) return { kind: 'note', key, value: { at, text: row.text } };
  if ('colour' in row) return { kind: 'tag', key, value: { at, name: row.name, colour: row.colour } };
  if ('paper' in row) return { kind: 'tagged', key, value: { at, tag: row.tag, paper: row.paper } };
  return kind === 'star' ? { kind, key, value: { at } } : { kind: 'seen', key, value: { at } };
}

/** Whether two states of one record are the same, whatever the order of their fields. */
export function isSameState(one: Change, other: Change): boolean {
  return canonical(one, true) === canonical(other, true);
}

/** Whether a change would leave its record as it is; the time alone is no change. */
export function isIdle(current: Change, change: Change): boolean {
  return canonical(current, false) === canonical(change, false);
}

function canonical({ value }: Change, withTime: boolean): string {
  if (value === null) return 'removed';
  const fields = Object.entries(value).filter(([name]) => withTime || name !== 'at');
  return JSON.stringify(fields.sort(([a], [b]) => (a < b ? -1 : 1)));
}
