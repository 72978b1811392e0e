import type { RecordKind } from '../../shared/library/record.ts';

export const readmeName = 'README.md';
export const manifestName = 'manifest.json';
/** Which paper each packed PDF belongs to, one line of JSON each. */
export const catalogueName = 'files.jsonl';
/** Where each packed picture came from and which paper it belongs to, one line of JSON each. */
export const picturesName = 'pictures.jsonl';

/** The member that holds the records of a kind. */
export const memberOfKind: Readonly<Record<RecordKind, string>> = {
  star: 'stars.jsonl',
  reading: 'reading-list.jsonl',
  seen: 'read.jsonl',
  note: 'notes.jsonl',
  tag: 'tags.jsonl',
  tagged: 'tagged.jsonl',
  annotation: 'annotations.jsonl',
  progress: 'progress.jsonl',
  list: 'lists.jsonl',
  listed: 'listed.jsonl',
  rule: 'rules.jsonl',
  triage: 'triage.jsonl',
  setting: 'settings.jsonl',
  added: 'added-papers.jsonl',
  kept: 'kept-offline.jsonl',
  'note-version': 'note-versions.jsonl',
  citation: 'citation-keys.jsonl',
  opened: 'opened.jsonl',
  activity: 'reading-time.jsonl',
};

const lineMembers: ReadonlySet<string> = new Set(Object.values(memberOfKind));

/** Whether a member is one of the JSON Lines files. */
export const isLineMember = (name: string): boolean => lineMembers.has(name);

/** Kept files come after everything else, so that a search for lines can stop there. */
export const filesFolder = 'files/';

const extensions: Readonly<Record<string, string>> = {
  'application/pdf': '.pdf',
  'image/png': '.png',
  'image/jpeg': '.jpg',
  'image/gif': '.gif',
  'image/webp': '.webp',
};

/** The member for a kept file; without an ending where its media type is not known (`null`). */
export function fileMember(sha256: string, type: string | null): string {
  return `${filesFolder}${sha256}${type === null ? '' : (extensions[type] ?? '')}`;
}

/** The SHA-256 in the name of a kept file's member; `null` for every other member. */
export function fileOfMember(name: string): string | null {
  return /^files\/([0-9a-f]{64})(\.[a-z]+)?$/.exec(name)?.[1] ?? null;
}

/** The member with the plain copy of a note: the slash of an old arXiv id becomes `_`. */
export const markdownMember = (paper: string): string => `notes/${paper.replaceAll('/', '_')}.md`;
