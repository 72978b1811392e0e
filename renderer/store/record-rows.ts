import { assertNever } from '../../shared/assert-never.ts';
import type { Clock } from '../../shared/library/clock.ts';
import { paperId, tagId } from '../../shared/library/ids.ts';
import type { Change, RecordKind } from '../../shared/library/record.ts';
import type { RecordRow } from './rows.ts';

/** Rows to be written, by the kind of their record. */
export type RowsByKind = { readonly [Kind in RecordKind]: RecordRow<Kind>[] };

/**
 * Sorts the rows that changes set into their tables; removals set none.
 * @throws RangeError when a key is not of its kind.
 */
export function rowsOfChanges(stamped: readonly { change: Change; clock: Clock }[]): RowsByKind {
  const rows: RowsByKind = {
    star: [],
    reading: [],
    seen: [],
    note: [],
    tag: [],
    tagged: [],
    annotation: [],
    progress: [],
    list: [],
    listed: [],
    rule: [],
    triage: [],
    setting: [],
    added: [],
    kept: [],
    'note-version': [],
    citation: [],
    opened: [],
    activity: [],
  };
  for (const { change, clock } of stamped) {
    if (change.value === null) continue;
    const { key } = change;
    switch (change.kind) {
      case 'star':
        rows.star.push({ key: paperId(key), clock, ...change.value });
        break;
      case 'reading':
        rows.reading.push({ key: paperId(key), clock, ...change.value });
        break;
      case 'seen':
        rows.seen.push({ key: paperId(key), clock, ...change.value });
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
      case 'annotation':
        rows.annotation.push({ key, clock, ...change.value });
        break;
      case 'progress':
        rows.progress.push({ key: paperId(key), clock, ...change.value });
        break;
      case 'list':
        rows.list.push({ key, clock, ...change.value });
        break;
      case 'listed':
        rows.listed.push({ key, clock, ...change.value });
        break;
      case 'rule':
        rows.rule.push({ key, clock, ...change.value });
        break;
      case 'triage':
        rows.triage.push({ key: paperId(key), clock, ...change.value });
        break;
      case 'setting':
        rows.setting.push({ key, clock, ...change.value });
        break;
      case 'added':
        rows.added.push({ key: paperId(key), clock, ...change.value });
        break;
      case 'kept':
        rows.kept.push({ key: paperId(key), clock, ...change.value });
        break;
      case 'note-version':
        rows['note-version'].push({ key, clock, ...change.value });
        break;
      case 'citation':
        rows.citation.push({ key: paperId(key), clock, ...change.value });
        break;
      case 'opened':
        rows.opened.push({ key: paperId(key), clock, ...change.value });
        break;
      case 'activity':
        rows.activity.push({ key, clock, ...change.value });
        break;
      default:
        assertNever(change);
    }
  }
  return rows;
}

type ChangeOf = { readonly [Kind in RecordKind]: (key: string, row: RecordRow<Kind>) => Change };

const changeOf: ChangeOf = {
  star: (key, row) => ({ kind: 'star', key, value: whatItSays(row) }),
  reading: (key, row) => ({ kind: 'reading', key, value: whatItSays(row) }),
  seen: (key, row) => ({ kind: 'seen', key, value: whatItSays(row) }),
  note: (key, row) => ({ kind: 'note', key, value: whatItSays(row) }),
  tag: (key, row) => ({ kind: 'tag', key, value: whatItSays(row) }),
  tagged: (key, row) => ({ kind: 'tagged', key, value: whatItSays(row) }),
  annotation: (key, row) => ({ kind: 'annotation', key, value: whatItSays(row) }),
  progress: (key, row) => ({ kind: 'progress', key, value: whatItSays(row) }),
  list: (key, row) => ({ kind: 'list', key, value: whatItSays(row) }),
  listed: (key, row) => ({ kind: 'listed', key, value: whatItSays(row) }),
  rule: (key, row) => ({ kind: 'rule', key, value: whatItSays(row) }),
  triage: (key, row) => ({ kind: 'triage', key, value: whatItSays(row) }),
  setting: (key, row) => ({ kind: 'setting', key, value: whatItSays(row) }),
  added: (key, row) => ({ kind: 'added', key, value: whatItSays(row) }),
  kept: (key, row) => ({ kind: 'kept', key, value: whatItSays(row) }),
  'note-version': (key, row) => ({ kind: 'note-version', key, value: whatItSays(row) }),
  citation: (key, row) => ({ kind: 'citation', key, value: whatItSays(row) }),
  opened: (key, row) => ({ kind: 'opened', key, value: whatItSays(row) }),
  activity: (key, row) => ({ kind: 'activity', key, value: whatItSays(row) }),
};

/** What a row's record says, without its key and clock. */
export function whatItSays<Row extends { key: string; clock: Clock }>(row: Row): Omit<Row, 'key' | 'clock'> {
  const { key: _key, clock: _clock, ...value } = row;
  return value;
}

/** The change that would make a record be as this row is; without a row, the one that removes it. */
export function changeOfRow<Kind extends RecordKind>(
  kind: Kind,
  key: string,
  row: RecordRow<Kind> | undefined,
): Change {
  return row === undefined ? { kind, key, value: null } : changeOf[kind](key, row);
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
