import type { Paper } from '../../../shared/library/paper.ts';
import { text } from '../../../shared/text/text.ts';
import type { PaperRow } from '../../queries/paper-rows.ts';

/** Who a paper is from: its organization, else its first authors. */
export function bylineOf(paper: Paper): string {
  if (paper.organization !== null) return paper.organization.title;
  const names = paper.authors.filter((author) => !author.hidden).map((author) => author.name);
  if (names.length === 0) return paper.authorCount > 0 ? text.count(paper.authorCount, 'author') : '';
  const shown = names.slice(0, 2).join(', ');
  const more = Math.max(paper.authorCount, names.length) - Math.min(2, names.length);
  return more > 0 ? `${shown} ${text.library.moreAuthors(more)}` : shown;
}

/**
 * What a screen reader says of a row: the title first, then its state; `percent` of it has been read, and its
 * abstract has the `watched` words of the reader.
 */
export function rowName(
  row: PaperRow,
  percent: number | null = null,
  watched: readonly string[] = [],
): string {
  const { paper, standing } = row;
  const parts = [
    paper.title,
    bylineOf(paper),
    standing === null || standing.upvotes === null ? '' : text.library.upvotes(standing.upvotes),
    standing === null || standing.comments === 0 ? '' : text.library.comments(standing.comments),
    row.seen ? '' : text.library.unread,
    row.verdict === null ? '' : text.triage.verdict[row.verdict],
    row.starred ? text.library.starred : '',
    row.reading === null ? '' : text.readingState[row.reading],
    percent === null ? '' : text.reader.readSoFar(percent),
    row.noted ? text.library.noteKept : '',
    paper.withdrawnAt === null ? '' : text.library.withdrawn,
    paper.githubRepo === null ? '' : text.library.hasCode,
    watched.length === 0 ? '' : text.watched.has(watched),
    ...row.tags.map((tag) => tag.name),
  ];
  return parts.filter((part) => part !== '').join(', ');
}
