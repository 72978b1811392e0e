import { number } from './count.ts';
import { size } from './downloads.ts';

/** Texts of the storage settings. */
export const storage = {
  heading: 'Storage',
  whole: 'Kept files',
  wholeExplained: 'PDFs, pictures and figures in the folder of this library.',
  taken: 'What takes room',
  arxiv: 'PDFs from arXiv',
  own: 'PDFs of your own',
  pictures: 'Pictures and figures',
  texts: 'Texts of papers',
  amount: (items: number, bytes: number | null) =>
    bytes === null ? `${number(items)} in the database` : `${number(items)} · ${size(bytes)}`,
  budget: 'Room for what can be fetched again',
  budgetExplained:
    'Beyond it, PDFs and texts used least recently give way. Nothing goes that you asked for, starred, annotated or put on the reading list.',
  budgets: { 1: '1 GB', 2: '2 GB', 5: '5 GB', 10: '10 GB', 20: '20 GB', 50: '50 GB' },
  ahead: 'Fetch ahead',
  aheadExplained:
    'What comes to this machine by itself, slowly, as arXiv asks. Without a choice nothing does.',
  starred: 'Starred papers',
  readingList: 'The reading list',
  top: 'Most upvoted of each edition',
  tops: { 0: 'Never', 1: 'The first', 3: 'The first 3', 5: 'The first 5', 10: 'The first 10' },
  tag: (name: string) => `Papers tagged ${name}`,
  parts: 'Of each',
};
