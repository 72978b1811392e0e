import { isPaperId, type PaperId } from './ids.ts';

const scheme = 'offprint://paper/';

/** Where a link into a paper leads. */
export interface PaperLink {
  readonly paper: PaperId;
  /** The key of one of its annotations. */
  readonly annotation: string | null;
}

/** The link back to an annotation, such as a quote in a note carries. */
export const annotationLink = (paper: PaperId, annotation: string): string =>
  `${scheme}${encodeURI(paper)}?annotation=${encodeURIComponent(annotation)}`;

/** Reads `offprint://paper/ID` and `offprint://paper/ID?annotation=KEY`; `null` for any other link. */
export function readPaperLink(link: string): PaperLink | null {
  if (!link.startsWith(scheme) || link.length > 1_000) return null;
  const [path = '', query = ''] = link.slice(scheme.length).split('?');
  try {
    const paper = decodeURIComponent(path.replace(/\/$/, ''));
    if (!isPaperId(paper)) return null;
    const key = decodeURIComponent(/(?:^|&)annotation=([^&#]*)/.exec(query)?.[1] ?? '');
    return { paper, annotation: isAnnotationKey(key) ? key : null };
  } catch {
    return null;
  }
}

/** Whether a text has the form of an annotation's key. */
export const isAnnotationKey = (text: string): boolean => /^[\w-]{1,64}$/.test(text);
