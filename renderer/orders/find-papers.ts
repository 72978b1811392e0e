import type { FoundPaper, OrderAnswers } from '../../shared/contract/orders.ts';
import { type PaperRow, readRows } from '../queries/paper-rows.ts';
import { searchPapers } from '../search/search.ts';

/** Finds papers as the search box does, best first. */
export async function findPapers(query: string, limit: number): Promise<OrderAnswers['search']> {
  const ids = await searchPapers(query);
  const rows = await readRows(ids.slice(0, limit));
  return { papers: rows.flatMap((row) => (row === null ? [] : [found(row)])), all: ids.length };
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
