import { readPaperLink } from '../library/annotation-link.ts';

const scheme = 'offprint:';
const plainLists = [
  'today',
  'week',
  'month',
  'trending',
  'all',
  'reading-list',
  'starred',
  'notes',
  'highlights',
];
const longestQuery = 500;

/**
 * Reads a link from outside, such as `offprint://paper/2606.13392?annotation=KEY`, `offprint://list/starred` or
 * `offprint://search/attention`.
 * @returns the address inside the window, `null` for every other link: outsiders reach nothing else.
 */
export function hashOfLink(link: string): string | null {
  if (!link.startsWith(`${scheme}//`) || link.length > 1_000) return null;
  // Read by hand: each URL parser has its own mind about schemes that it does not know.
  const [host = '', ...rest] = link.slice(scheme.length + 2).split('/');
  const detail = decoded(rest.join('/').replace(/\/$/, ''));
  if (detail === null || detail === '') return null;
  switch (host) {
    case 'paper':
      return hashOfPaper(link);
    case 'list':
      if (plainLists.includes(detail)) return `#/${detail}`;
      return /^[\w-]{1,64}$/.test(detail) ? `#/list/${detail}` : null;
    case 'search':
      return detail.length <= longestQuery ? `#/search/${encodeURIComponent(detail)}` : null;
    default:
      return null;
  }
}

function hashOfPaper(link: string): string | null {
  const read = readPaperLink(link);
  if (read === null) return null;
  const annotation = read.annotation === null ? '' : `&annotation=${read.annotation}`;
  return `#/all?paper=${encodeURIComponent(read.paper)}${annotation}`;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
