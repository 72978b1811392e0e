import { count } from './count.ts';

/** Texts of the words that a reader watches for. */
export const watched = {
  heading: 'Watched words',
  line: 'Words to look out for',
  explained:
    'Underlined in titles and abstracts. Whole words or phrases in any case; plurals count. The feed does not learn of them.',
  field: 'Word or phrase',
  example: 'speculative decoding',
  add: 'Watch',
  remove: (word: string) => `Stop watching ${word}`,
  has: (words: readonly string[]) => `Your words: ${words.join(', ')}`,
  count: (papers: number) => `${count(papers, 'paper')} with your words`,
  next: 'Go to the next paper with your words',
};
