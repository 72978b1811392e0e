import type { TagId } from './ids.ts';

// Plain values only: windows read this file before their first frame, so it carries no schema.

export const readingStates = ['to-read', 'reading', 'read'] as const;
export type ReadingState = (typeof readingStates)[number];

export const tagColours = ['grey', 'red', 'orange', 'yellow', 'green', 'teal', 'blue', 'purple'] as const;
export type TagColour = (typeof tagColours)[number];

/** The record kinds, in the order in which a rebuilt library refills them. */
export const recordKinds = ['star', 'reading', 'seen', 'note', 'tag', 'tagged'] as const;

/** The key of the record that puts a tag on a paper. */
export function taggedKey(tag: TagId, paper: string): string {
  return `${tag} ${paper}`;
}
