import type { Fault, SearchSort } from '../../search/query.ts';
import { count, number } from './count.ts';

const sorts: Record<SearchSort, string> = {
  relevance: 'Best match',
  newest: 'Newest first',
  oldest: 'Oldest first',
  upvotes: 'Most upvoted',
  stars: 'Most GitHub stars',
  opened: 'Last opened',
};

const faults: Record<Fault['kind'], (piece: string, field: string) => string> = {
  'unknown-field': (piece, field) => `There is no field “${field}:”, so ${piece} was searched as words.`,
  'unknown-value': (piece, field) => `“${field}:” does not know ${piece}, so it was searched as words.`,
  'no-value': (_piece, field) => `“${field}:” needs something after the colon.`,
  'no-date': (piece) => `${piece} is no date: write 2026-06-12, 2026-06 or 2026.`,
  'no-number': (piece) => `${piece} is no number: write >50, <=50 or 50.`,
  'open-quote': () => 'A quotation mark is not closed, so the phrase goes on to the end.',
  'open-parenthesis': () => 'A parenthesis is not closed, so the group goes on to the end.',
  'lonely-or': () => 'OR needs a condition on either side.',
  'lonely-not': () => 'A minus needs a condition after it.',
};

/** Texts of the search: its box, what it found, and its language. */
export const search = {
  sorts,
  fault: ({ kind, piece, field }: Fault): string => faults[kind](piece, field ?? ''),
  best: (listed: number, total: number) =>
    `The ${number(listed)} best of ${count(total, 'paper')} are listed.`,
  corrected: 'No paper has these words as they are spelt; similar spellings were searched.',
  making: (share: number) => `The search index is being made: ${Math.floor(share * 100)} %`,
  progress: 'Search index',
  places: {
    authors: 'Authors',
    keywords: 'Keywords',
    summary: 'Summary',
    abstract: 'Abstract',
    tag: 'Tag',
    note: 'Note',
    highlight: 'Highlight',
    text: 'Full text',
    comment: 'Comment',
    meaning: 'By meaning',
  },
  online: 'Found online',
  askOnline: 'Search Hugging Face too',
  askingOnline: 'Searching Hugging Face…',
  foundOnline: (papers: number, held: number) =>
    `${count(papers, 'paper')} on Hugging Face, ${number(held)} of them in the library`,
  keep: 'Keep',
  open: 'Open',
  keepFound: (title: string) => `Keep ${title}`,
  openFound: (title: string) => `Open ${title}`,
  submittedBy: (username: string) => `Submitted by ${username}`,
  theirPapers: 'Papers in the library',
  perYear: (years: readonly (readonly [string, number])[]) =>
    `Papers by year: ${years.map(([year, papers]) => `${year} ${number(papers)}`).join(', ')}`,
  overTimeOf: (listed: number) => `The bars count the ${count(listed, 'listed paper')} only.`,
  inMonth: (month: string, papers: number) => `${month}: ${count(papers, 'paper')}`,
  similar: 'Similar papers',
  shares: (words: readonly string[]) => `shares: ${words.join(', ')}`,
  similarTo: (papers: number) => `Similar to ${count(papers, 'paper')}`,
  likeTitle: (title: string) => `To “${title}”.`,
  similarExplained: 'Nearest first, each with the words that it shares most with them.',
  listSimilar: 'Show more as a list',
  noneSimilar: 'No paper of the library is close to this one.',
  learning: 'What the papers are about is still being learned.',
  rankByTaste: 'Rank by what I like',
  learnedFrom: (liked: number, disliked: number) =>
    disliked === 0
      ? `Learned from ${count(liked, 'paper')} you starred, listed, tagged or noted. Nothing leaves this machine.`
      : `Learned from ${count(liked, 'paper')} you kept and ${number(disliked)} you dismissed. Nothing leaves this machine.`,
  nothingLiked: 'Star a paper or put it on the reading list, and the newest editions are ranked by it.',
  unfitHidden: (papers: number) =>
    papers === 1
      ? 'One with only reasons against it is left out.'
      : `${number(papers)} with only reasons against them are left out.`,
  unfitLast: (papers: number) =>
    papers === 1
      ? 'The last has only reasons against it.'
      : `The last ${number(papers)} have only reasons against them.`,
  showUnfit: 'Show',
  hideUnfit: 'Leave out',
  notRanked: 'The newest editions, most upvoted first.',
  shared: 'Shares',
  pros: 'For',
  cons: 'Against',
  openThere: 'Open in the reader there',
  completions: 'Ways to go on',
  help: 'Search help',
  helpIntro:
    'All words must be found: in titles, abstracts, summaries, keywords, authors, organizations, tags, notes, highlights, comments and kept texts. An arXiv id or an address finds its paper.',
  helpKeys:
    'The arrow keys choose among what is offered, Tab or Enter takes it. Down goes to the papers; Shift Enter opens what was found in a highlight or a text.',
  helpLines: [
    ['"long context"', 'words side by side'],
    ['spec*', 'words that begin so; the word being typed always does'],
    ['-survey', 'without this; works before every condition'],
    ['quantization OR pruning', 'one or the other; parentheses group'],
    ['tag:serving author:"Chris Ré"', 'by name; also org:, submitter: and keyword:'],
    ['is:unread', 'starred, unread, reading, read, annotated, downloaded, withdrawn'],
    ['has:code', 'note, code, pdf, text, video, comments'],
    ['in:notes cache', 'looks for the words in notes, highlights, text or title only'],
    ['after:2026-05 before:2026-06', 'by day, month or year; also edition:'],
    ['upvotes:>50 stars:>=1k', 'by number'],
    ['sort:newest', 'relevance, newest, oldest, upvotes, stars, opened'],
  ],
} as const;
