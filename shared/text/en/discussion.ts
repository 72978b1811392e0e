import type { LinkedKind } from '../../library/threaded.ts';
import { count, number } from './count.ts';

/** Texts of the comments on a paper. */
export const comments = {
  heading: 'Comments',
  never: (counted: number) => `${count(counted, 'comment')} on the site; none was fetched yet.`,
  neverNone: 'Comments were never fetched.',
  none: 'Nobody has commented yet.',
  fetch: 'Fetch comments',
  refresh: 'Fetch comments again',
  fetched: (ago: string) => `fetched ${ago}`,
  newer: (counted: number) => `${number(counted)} on the site now`,
  offline: 'No network: they are fetched when it returns.',
  more: (comments: number) => `Show ${count(comments, 'more comment')}`,
  nobody: 'Somebody',
  edited: 'edited',
  hidden: (reason: string) =>
    reason === '' ? 'This comment was hidden.' : `This comment was hidden: ${reason}.`,
  reactions: 'Reactions',
};

const one: Record<LinkedKind, string> = { models: 'model', datasets: 'dataset', spaces: 'Space' };

/** Texts of what is linked to a paper. */
export const linked = {
  heading: 'On Hugging Face',
  total: (kind: LinkedKind, total: number) => count(total, one[kind]),
  more: (more: number) => `${number(more)} more`,
  likes: (likes: number) => count(likes, 'like'),
  downloads: (downloads: number) => count(downloads, 'download'),
};
