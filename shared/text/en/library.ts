import type { EditionState } from '../../library/edition.ts';
import type { LedgerState } from '../../library/ledger.ts';
import type { ReadingState, TagColour } from '../../library/marks.ts';
import { count, number } from './count.ts';

/** Texts of the sidebar, the lists and their headings. */
export const library = {
  navigation: 'Library',
  mine: 'Mine',
  tags: 'Tags',
  lists: 'Lists',
  showGroup: (group: string) => `${group}: show or hide`,
  rowsUnder: (name: string) => `What stands under ${name}`,
  newSince: 'Since your last visit',
  starterEdition: 'Starter edition',
  starterNote: 'Papers that come with Offprint. The first sync brings the real editions.',
  searchHeading: (query: string) => `Search: ${query}`,
  clearSearch: 'Clear search',
  papers: (papers: number) => count(papers, 'paper'),
  list: 'Papers',
  sort: 'Sort',
  unreadOnly: 'Unread only',
  ofThem: (papers: number, what: 'unread' | 'shown') => `${number(papers)} ${what}`,
  markAllRead: 'Mark all as read',
  previousDay: 'Previous day',
  nextDay: 'Next day',
  previous: { week: 'Previous week', month: 'Previous month' },
  next: { week: 'Next week', month: 'Next month' },
  week: ({ week, year }: { readonly week: number; readonly year: number }) => `Week ${week}, ${year}`,
  chooseDate: 'Choose date',
  sinceLastVisit: (papers: number, editions: number) =>
    `Since your last visit: ${count(papers, 'new paper')} in ${count(editions, 'edition')}`,
  catchUp: 'Catch up',
  dismiss: 'Dismiss',
  unread: 'Unread',
  starred: 'Starred',
  withdrawn: 'Withdrawn',
  hasCode: 'Code available',
  upvotes: (upvotes: number) => count(upvotes, 'upvote'),
  comments: (comments: number) => count(comments, 'comment'),
  noteKept: 'Has a note',
  moreTags: (tags: number) => `+${tags}`,
  moreAuthors: (authors: number) => `+${authors}`,
  back: 'Back to the list',
  resizeSidebar: 'Width of the sidebar',
  resizeList: 'Width of the list',
};

export const sortTexts = {
  'own-order': 'Default order',
  upvotes: 'Most upvoted',
  newest: 'Newest first',
  oldest: 'Oldest first',
} as const;

/** How whole a day is, in words. */
export const editionTexts: Record<EditionState, string> = {
  complete: 'complete',
  partial: 'incomplete',
  filling: 'may still grow',
  empty: 'no edition on this day',
  failed: 'could not be read',
  unknown: 'not asked for yet',
};

export const checkedText = (times: number, late: number): string =>
  late === 0 ? `checked ${times}×` : `checked ${times}× · ${late} late`;

export const readingStateTexts: Record<ReadingState, string> = {
  'to-read': 'To read',
  reading: 'Reading',
  read: 'Read',
};

export const colourTexts: Record<TagColour, string> = {
  grey: 'Grey',
  red: 'Red',
  orange: 'Orange',
  yellow: 'Yellow',
  green: 'Green',
  teal: 'Teal',
  blue: 'Blue',
  purple: 'Purple',
};

/** What a day without papers says, and what its button does. */
export const emptyDayTexts: Record<LedgerState, { readonly what: string; readonly button: string }> = {
  complete: { what: 'There is no paper on this day.', button: 'Ask for this day' },
  partial: { what: 'No entry of this day could be read.', button: 'Try again' },
  filling: { what: 'There is no paper on this day yet.', button: 'Ask for this day' },
  empty: { what: 'The feed has no edition on this day.', button: 'Ask for this day' },
  weekend: { what: 'At weekends the feed has no edition.', button: 'Ask for this day' },
  failed: { what: 'This day could not be read.', button: 'Try again' },
  unknown: { what: 'This day was never read.', button: 'Fetch' },
};

/** What an empty list says, and what its button does. */
export const emptyTexts = {
  library: { what: 'Nothing is here yet.', button: 'Sync now' },
  span: { what: 'No edition of these days is here.', button: 'Fetch them' },
  unread: { what: 'All read.', button: 'Show read papers too' },
  starred: { what: 'Star a paper and it is kept here.', button: 'Go to Today' },
  'read-on': { what: 'Which papers were read on this day is not known.', button: 'Go to Today' },
  state: { what: 'Nothing on the reading list is in this state.', button: 'Show all states' },
  'reading-list': { what: 'Put a paper on the reading list and it waits here.', button: 'Go to Today' },
  notes: { what: 'Write a note on a paper and it is listed here.', button: 'Go to Today' },
  list: { what: 'Drag papers onto the list, or press a, and they are kept here.', button: 'Go to Today' },
  tag: { what: 'No paper has this tag.', button: 'Go to Today' },
  similar: { what: 'No paper of the library is close to these.', button: 'Go to Today' },
  search: { what: 'Nothing in the library matches.', button: 'Clear search' },
  trending: { what: 'The ranking comes with the first sync.', button: 'Sync now' },
  new: { what: 'You have seen everything that is new.', button: 'Go to Today' },
} as const;
