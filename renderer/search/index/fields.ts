/** The parts of a paper whose words are indexed, in the order in which they are kept. */
export const paperFields = ['title', 'authors', 'org', 'keywords', 'summary', 'abstract', 'address'] as const;
export type PaperField = (typeof paperFields)[number];

/** Where a paper was found, as bits. The first eight come from the feed, the others from the reader. */
export const where = {
  title: 1,
  authors: 2,
  keywords: 4,
  summary: 8,
  abstract: 16,
  tag: 32,
  note: 64,
  highlight: 128,
  text: 256,
  meaning: 512,
  comment: 1024,
} as const;

/**
 * What a posting says beside its paper, in one byte: title, names (authors, organization, addresses),
 * keywords and summary a bit each; in the low four bits how often the abstract has the word, at most 15.
 */
export const posted = { title: 128, names: 64, keywords: 32, summary: 16, times: 15 } as const;

/** What a word in the field of this number adds to its posting. */
export const postedByField: readonly number[] = [
  posted.title,
  posted.names,
  posted.names,
  posted.keywords,
  posted.summary,
  0,
  posted.names,
];

/** The places that a posting speaks of. */
export function placesOf(byte: number): number {
  return (
    ((byte & posted.title) === 0 ? 0 : where.title) |
    ((byte & posted.names) === 0 ? 0 : where.authors) |
    ((byte & posted.keywords) === 0 ? 0 : where.keywords) |
    ((byte & posted.summary) === 0 ? 0 : where.summary) |
    ((byte & posted.times) === 0 ? 0 : where.abstract)
  );
}
