import type { Verdict } from '../../library/marks.ts';
import { count, number } from './count.ts';

/** Texts of work on many papers at once. */
export const selection = {
  bar: 'Selected papers',
  count: (papers: number) => `${count(papers, 'paper')} selected`,
  short: (papers: number) => `${number(papers)} selected`,
  none: 'Nothing selected',
  star: 'Star selected papers',
  readingList: 'Selected papers to the reading list',
  tag: 'Tag selected papers',
  read: 'Mark selected papers as read, or unread',
  cite: 'Cite selected papers',
  similar: 'Papers similar to the selected ones',
  download: 'Download selected papers',
  takeOff: 'Take selected papers off this list',
};

/** Texts of the lists that a reader makes. */
export const lists = {
  make: 'New list',
  makeBelow: 'New list under this one',
  makeNamed: (name: string) => `New list “${name}”`,
  untitled: 'Untitled list',
  name: 'Name of the list',
  query: 'Query',
  under: 'Stands under',
  topLevel: 'No other list',
  howToMove: 'In the sidebar: drag it, or press Alt with ↑ ↓ to move it, with → ← to nest it.',
  find: 'Find a list',
  add: 'Add to list',
  addSelected: 'Put selected papers on a list',
  delete: 'Delete list',
  actions: (name: string) => `List ${name}`,
  saveSearch: 'Save as list',
  state: 'State',
  allStates: 'All states',
  nothingNext: 'Nothing on the reading list is left to read.',
};

/** Texts of the sorting of an edition. */
export const triage = {
  name: 'Sorting',
  left: (papers: number) => `${count(papers, 'paper')} left to sort`,
  done: 'Every paper is sorted',
  verdict: { kept: 'Kept', later: 'For later', dismissed: 'Dismissed' } satisfies Record<Verdict, string>,
};

/** Texts of the page of tags. */
export const tags = {
  heading: 'Tags',
  explained: 'A slash nests: “kernels/attention” stands under “kernels”.',
  none: 'Tag a paper with l, and the tag is listed here.',
  make: 'New tag',
  name: 'Name of the tag',
  find: 'Find a tag',
  noneFound: 'No tag has that in its name.',
  likely: 'like others',
  mergeInto: 'Merge into',
  choose: 'Choose a tag',
};
