import type { RecordKind } from './record.ts';

/** One value for each kind of record, made afresh. */
export function byKind<Value>(make: (kind: RecordKind) => Value): Record<RecordKind, Value> {
  return {
    star: make('star'),
    reading: make('reading'),
    seen: make('seen'),
    note: make('note'),
    tag: make('tag'),
    tagged: make('tagged'),
    annotation: make('annotation'),
    progress: make('progress'),
    list: make('list'),
    listed: make('listed'),
    rule: make('rule'),
    triage: make('triage'),
    setting: make('setting'),
    added: make('added'),
    kept: make('kept'),
    'note-version': make('note-version'),
    citation: make('citation'),
    opened: make('opened'),
    activity: make('activity'),
  };
}
