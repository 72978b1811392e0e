import type { TagId } from './ids.ts';

// Plain values only: windows read this file before their first frame, so it carries no schema.

export const readingStates = ['to-read', 'reading', 'read'] as const;
export type ReadingState = (typeof readingStates)[number];

export const tagColours = ['grey', 'red', 'orange', 'yellow', 'green', 'teal', 'blue', 'purple'] as const;
export type TagColour = (typeof tagColours)[number];

/** What a reader says of a paper in the triage of an edition. */
export const verdicts = ['kept', 'later', 'dismissed'] as const;
export type Verdict = (typeof verdicts)[number];

/** The parts of a paper that can be kept offline. */
export const keptParts = ['pictures', 'comments', 'text', 'pdf', 'videos'] as const;
export type KeptPart = (typeof keptParts)[number];

/** What "Keep offline" asks for: videos are large and are asked for one paper at a time. */
export const offlineParts = ['pictures', 'comments', 'text', 'pdf'] as const satisfies readonly KeptPart[];

export const annotationKinds = ['highlight', 'underline', 'note', 'area'] as const;
export type AnnotationKind = (typeof annotationKinds)[number];

/** Zotero's palette, so that exchange keeps the colours. */
export const annotationPalette = {
  yellow: '#ffd400',
  red: '#ff6666',
  green: '#5fb236',
  blue: '#2ea8e5',
  purple: '#a28ae5',
  magenta: '#e56eee',
  orange: '#f19837',
  grey: '#aaaaaa',
} as const;
export type AnnotationColour = keyof typeof annotationPalette;
export const annotationColours = [
  'yellow',
  'red',
  'green',
  'blue',
  'purple',
  'magenta',
  'orange',
  'grey',
] as const satisfies readonly AnnotationColour[];

/** The record kinds, in the order in which a rebuilt library refills them. */
export const recordKinds = [
  'star',
  'reading',
  'seen',
  'note',
  'tag',
  'tagged',
  'annotation',
  'progress',
  'list',
  'listed',
  'rule',
  'triage',
  'setting',
  'added',
  'kept',
  'note-version',
  'citation',
  'opened',
  'activity',
] as const;

/** The key of the record that puts a tag on a paper. */
export function taggedKey(tag: TagId, paper: string): string {
  return `${tag} ${paper}`;
}

/** The key of the record that puts a paper on a list. */
export function listedKey(list: string, paper: string): string {
  return `${list} ${paper}`;
}
