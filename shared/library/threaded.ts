import type { Comment } from './thread.ts';

// No schema here: windows read this file before their first frame.

export const linkedKinds = ['models', 'datasets', 'spaces'] as const;
export type LinkedKind = (typeof linkedKinds)[number];

/** A comment with the answers to it, oldest first. */
export interface Reply {
  readonly comment: Comment;
  readonly replies: readonly Reply[];
}

/**
 * The comments as a thread: answers below what they answer. One whose parent is missing, or that answers in a
 * circle, stands at the top, so that none is lost.
 */
export function threaded(comments: readonly Comment[]): Reply[] {
  const ids = new Set(comments.map(({ id }) => id));
  const below = new Map<string, Comment[]>();
  const tops: Comment[] = [];
  for (const comment of comments) {
    const { parent } = comment;
    if (parent === null || !ids.has(parent)) tops.push(comment);
    else below.set(parent, [...(below.get(parent) ?? []), comment]);
  }
  const placed = new Set<string>();
  const reply = (comment: Comment): Reply => {
    placed.add(comment.id);
    const answers = (below.get(comment.id) ?? []).filter(({ id }) => !placed.has(id));
    return { comment, replies: answers.map(reply) };
  };
  const thread = tops.map(reply);
  const circling = comments.flatMap((comment) => (placed.has(comment.id) ? [] : [reply(comment)]));
  return [...thread, ...circling];
}
