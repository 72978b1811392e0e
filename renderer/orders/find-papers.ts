import type { FoundPaper, OrderAnswers } from '../../shared/contract/orders.ts';
import { type PaperRow, readRows } from '../queries/paper-rows.ts';
import { askSearch } from '../search/search.ts';
import { untilIndexed } from './whole-index.ts';

/** Finds papers as the search box does, best first. */
export async function findPapers(query: string, limit: number): Promise<OrderAnswers['search']> {
  await untilIndexed();
  const { ids, total } = await askSearch('search', { query, sort: 'relevance', most: limit });
  // Papers found by meaning come after those found by words, beyond what was asked for.
  const rows = await readRows(ids.slice(0, limit));
  return { papers: rows.flatMap((row) => (row === null ? [] : [found(row)])), all: total };
}

const found = ({ paper, standing, starred, seen }: PaperRow): FoundPaper => ({
  id: paper.id,
  title: paper.title,
  authors: paper.authors.map((author) => author.name),
  publishedOn: paper.publishedOn,
  edition: paper.edition,
  upvotes: standing?.upvotes ?? null,
  starred,
  read: seen,
});
