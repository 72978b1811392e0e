import { isOwnPaper } from './ids.ts';
import type { Paper } from './paper.ts';

const namesShown = 3;

/** A paper in one line of text, for what takes no richer citation: authors, year, title, where it is. */
export function citationLine(paper: Pick<Paper, 'id' | 'title' | 'authors' | 'publishedOn'>): string {
  const names = paper.authors.filter((author) => !author.hidden).map((author) => author.name);
  const shown = names.slice(0, namesShown).join(', ') + (names.length > namesShown ? ' et al.' : '');
  const year = paper.publishedOn === null ? '' : ` (${paper.publishedOn.slice(0, 4)})`;
  const begin = shown === '' ? '' : `${shown}${year}. `;
  const where = isOwnPaper(paper.id) ? '' : ` arXiv:${paper.id}. https://arxiv.org/abs/${paper.id}`;
  return `${begin}${paper.title}.${where}`;
}
