import { assertNever } from '../../assert-never.ts';
import type { BackupProblem } from '../../library/backup.ts';
import type { RecordKind } from '../../library/record.ts';
import { count } from './count.ts';

/** Texts of backup and restore. */
export const keeping = {
  heading: 'Keeping',
  backUp: 'Back up now',
  backUpExplained: 'One zip with everything you did, readable without Offprint.',
  backedUp: (records: number, files: number, path: string) =>
    `Backed up ${count(records, 'record')}${files === 0 ? '' : ` and ${count(files, 'file')}`} to ${path}`,
  daily: 'Daily backups',
  dailyExplained: (folder: string) => `The last seven are kept in ${folder}`,
  chooseFolder: 'Choose folder…',
  withFiles: 'Include PDFs and pictures',
  withFilesExplained: 'In every backup, also the daily ones. They can be large.',
  filesRestored: (files: number) => `${count(files, 'file')} restored.`,
  holdsFiles: (files: number) => `It also holds ${count(files, 'PDF or picture', 'PDFs and pictures')}.`,
  move: 'Move library…',
  moveExplained:
    'To an empty folder, on this disk or another. A backup is made first; Offprint then starts anew.',
  startOver: 'Start over',
  startOverExplained:
    'Makes a backup, moves this library aside and begins with an empty one. Nothing is deleted.',
  startOverQuestion: 'Begin with an empty library?',
  startOverSafe:
    'A backup is made first. The present library is moved aside inside its own folder, and “Restore…” brings everything you did back.',
  /** Headings above the older of two texts of one note. */
  fromLibrary: (day: string) => `From this library, before ${day}`,
  fromBackup: (day: string) => `From the backup of ${day}`,
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

/** What of a backup cannot be read, in words. */
export function backupProblem(problem: BackupProblem): string {
  switch (problem.kind) {
    case 'damaged-directory':
      return 'The list of its files is damaged; what it holds was found by searching.';
    case 'damaged-member':
      return `${problem.member} is damaged.`;
    case 'missing-member':
      return `${problem.member} is missing.`;
    case 'damaged-line':
      return `${problem.member}, line ${problem.line}, cannot be used.`;
    case 'missing-lines':
      return `${count(problem.lines, 'line')} of ${problem.member} cannot be found.`;
    default:
      return assertNever(problem);
  }
}
