import type { UnclaimedFile } from '../../contract/storage.ts';
import { count, number } from './count.ts';
import { size } from './downloads.ts';

/** Texts of the storage settings and of the page that says what takes room. */
export const storage = {
  heading: 'Storage',
  open: 'See what takes room',
  back: 'Settings',
  explained:
    'What of your papers lies on this machine, and why. Nothing you asked for, starred, annotated or put on the reading list gives way by itself.',
  whole: 'Kept files',
  wholeExplained: 'PDFs, pictures and figures in the folder of this library.',
  /** The whole of the files, and of it what counts against the budget. */
  used: (fetchable: number, budget: number) =>
    `${size(fetchable)} of the ${size(budget)} for what can be fetched again`,
  taken: 'What takes room',
  kinds: {
    pdf: 'PDFs from arXiv',
    own: 'PDFs of your own',
    text: 'Texts and their figures',
    pictures: 'Pictures',
    videos: 'Videos',
    comments: 'Comments',
  },
  amount: (items: number, bytes: number) => `${number(items)} · ${size(bytes)}`,
  byPaper: 'By paper',
  order: 'Order',
  orders: { largest: 'Largest first', yielding: 'What gives way first' },
  none: 'No papers are kept on this machine yet. Press d on a paper, and its PDF comes here.',
  parts: {
    pdf: 'PDF',
    own: 'Your PDF',
    text: 'Text',
    pictures: 'Pictures',
    videos: 'Videos',
    comments: 'Comments',
  },
  part: (name: string, bytes: number) => `${name} ${size(bytes)}`,
  because: {
    own: 'Your own',
    hand: 'Asked for',
    starred: 'Starred',
    'reading-list': 'On the reading list',
    annotated: 'Annotated',
  },
  yields: 'Gives way when room is needed',
  remove: (title: string) => `Remove the files of ${title}`,
  more: (left: number) => `Show more of ${count(left, 'other paper')}`,
  removed: 'Removed from this machine',
  broughtBack: 'It is back on this machine',
  removedLine: (files: number, bytes: number) =>
    `${count(files, 'file')} removed since the start, ${size(bytes)}. They leave the disk when Offprint starts again.`,
  bringBack: 'Bring back',
  unclaimed: 'Files that no paper claims',
  unclaimedExplained:
    'They lie in the folder of this library, but no paper here has them. They stay until you decide.',
  noUnclaimed: 'Every file on the disk belongs to a paper.',
  unclaimedFile: ({ type, bytes, paper }: Pick<UnclaimedFile, 'type' | 'bytes' | 'paper'>) =>
    [typeName(type), size(bytes), paper === null || paper.startsWith('own-') ? null : `was of ${paper}`]
      .filter((part) => part !== null)
      .join(' · '),
  moreFiles: (files: number) => `and ${count(files, 'more file')}`,
  claim: 'Claim',
  /** What a button does, and to which file. */
  which: (what: string, file: string) => `${what} ${file.slice(0, 8)}`,
  removeFile: 'Remove',
  removeAll: 'Remove all',
  budget: 'Room for what can be fetched again',
  budgetExplained:
    'Beyond it, PDFs, texts and pictures used least recently give way. Nothing goes that you asked for, starred, annotated or put on the reading list.',
  budgets: { 1: '1 GB', 2: '2 GB', 5: '5 GB', 10: '10 GB', 20: '20 GB', 50: '50 GB' },
  ahead: 'Fetch ahead',
  aheadExplained:
    'What comes to this machine by itself, slowly, as arXiv asks. Without a choice nothing does.',
  starred: 'Starred papers',
  readingList: 'The reading list',
  top: 'Most upvoted of each edition',
  tops: { 0: 'Never', 1: 'The first', 3: 'The first 3', 5: 'The first 5', 10: 'The first 10' },
  tag: (name: string) => `Papers tagged ${name}`,
  ofEach: 'Of each',
};

function typeName(type: string | null): string {
  if (type === null) return 'Unknown file';
  if (type === 'application/pdf') return 'PDF';
  return type.startsWith('video/') ? 'Video' : 'Picture';
}
