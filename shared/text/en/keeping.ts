import type { RecordKind } from '../../library/record.ts';
import { count } from './count.ts';

/** Texts of backup and restore. */
export const keeping = {
  heading: 'Keeping',
  backUp: 'Back up now',
  backUpExplained:
    'One zip with everything you did, readable without Offprint. A copy of each of the last seven days is kept in the library folder.',
  backedUp: (records: number, path: string) => `Backed up ${count(records, 'record')} to ${path}`,
  restore: 'Restore…',
  restoreExplained:
    'Shows what a backup would change, then merges it; it replaces nothing and can be undone.',
  restoreHeading: 'Restore',
  from: (name: string, when: string) => `${name}, made ${when}`,
  unknownDate: 'at an unknown time',
  fileType: 'Offprint backup',
  unreadable: (parts: number) =>
    `${count(parts, 'part')} of the backup cannot be read; the rest is offered here.`,
  nothing: 'Everything in this backup is in your library already.',
  merge: (changes: number) => `Merge ${count(changes, 'change')}`,
  cancel: 'Cancel',
  columns: { add: 'Adds', change: 'Changes', remove: 'Removes', conflict: 'Keeps both', keep: 'Leaves' },
  kinds: {
    star: 'Stars',
    reading: 'Reading list',
    seen: 'Read papers',
    note: 'Notes',
    tag: 'Tags',
    tagged: 'Tags on papers',
    annotation: 'Annotations',
    progress: 'Reading positions',
    list: 'Lists',
    listed: 'Papers on lists',
    rule: 'Rules',
    triage: 'Triage',
    setting: 'Settings',
    added: 'Added papers',
    kept: 'Kept offline',
    'note-version': 'Earlier notes',
    citation: 'Citation keys',
    opened: 'Papers opened',
    activity: 'Reading time',
  } satisfies Record<RecordKind, string>,
};
