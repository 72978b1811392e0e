import { count } from './count.ts';

const actionNames = {
  tag: 'Tag',
  list: 'Put on list',
  star: 'Star',
  'reading-list': 'Put on the reading list',
  'mark-read': 'Mark as read',
  download: 'Download the PDF',
} as const;

/** Texts of the rules for new papers. */
export const rules = {
  heading: 'Rules',
  line: 'When papers arrive',
  explained:
    'What happens to each new paper that matches a search. Papers that are here already stay as they are.',
  make: 'New rule',
  edit: (name: string) => `Edit rule ${name}`,
  delete: (name: string) => `Delete rule ${name}`,
  on: (name: string) => `Rule ${name} is on`,
  off: 'Switched off',
  form: 'Rule',
  name: 'Name',
  query: 'New papers that match',
  queryExample: 'author:"Yann LeCun" OR "world model"',
  action: actionNames,
  tags: 'Tags',
  addTag: 'Add a tag',
  lists: 'Lists',
  addList: 'Add a list',
  also: 'And',
  without: (name: string) => `Without ${name}`,
  move: (name: string) => `Move rule ${name}`,
  howToMove: 'Drag, or press ↑ ↓',
  save: 'Save rule',
  cancel: 'Cancel',
  incomplete: 'A rule needs a search and something to do.',
  looking: 'Looking at the last 30 days…',
  wouldMatch: (papers: number) => `Would have matched ${count(papers, 'paper')} of the last 30 days`,
  andMore: (papers: number) => `and ${count(papers, 'other')}`,
  gone: 'gone',
};
