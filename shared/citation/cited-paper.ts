import { isOwnPaper } from '../library/ids.ts';
import type { Paper } from '../library/paper.ts';
import type { ArxivFacts } from './arxiv-facts.ts';
import { type PersonName, personName, plainText } from './person-name.ts';

/** All that a citation says of a paper. */
export interface CitedPaper {
  readonly paper: Paper;
  readonly citationKey: string;
  /** `null` until arXiv's catalogue was asked. */
  readonly facts: ArxivFacts | null;
}

/** The names that may be shown, in the paper's order. */
export function namesOf({ paper, facts }: CitedPaper): readonly PersonName[] {
  const shown = paper.authors.filter((author) => !author.hidden).map((author) => author.name);
  const names = shown.length > 0 ? shown : (facts?.authors ?? []);
  return names.map(personName).filter((name) => !('literal' in name) || name.literal !== '');
}

export const titleOf = ({ paper }: CitedPaper): string => plainText(paper.title);

/** The day of the first version as numbers, as exactly as it is known. */
export function dateOf({ paper, facts }: CitedPaper): readonly number[] | null {
  const date = paper.publishedOn ?? facts?.publishedOn ?? null;
  return date === null ? null : date.split('-').map(Number);
}

/** The arXiv id; `null` for a paper of the reader's own, of which nothing is known but what its file says. */
export const arxivIdOf = ({ paper }: CitedPaper): string | null => (isOwnPaper(paper.id) ? null : paper.id);

/** The paper's page on arXiv, where it has one. */
export function abstractPage(cited: CitedPaper): string | null {
  const id = arxivIdOf(cited);
  return id === null ? null : `https://arxiv.org/abs/${id}`;
}

/** The PDF on arXiv, where there is one. */
export function pdfPage(cited: CitedPaper): string | null {
  const id = arxivIdOf(cited);
  return id === null ? null : `https://arxiv.org/pdf/${id}`;
}

/** The DOI of the published article, else the one that arXiv registers for each of its papers. */
export function doiOf(cited: CitedPaper): string | null {
  const id = arxivIdOf(cited);
  return cited.facts?.doi ?? (id === null ? null : `10.48550/arXiv.${id}`);
}

/** The authors' abstract; a stand-in of ours is none. */
export function abstractOf({ paper, facts }: CitedPaper): string | null {
  if (paper.abstract?.kind === 'abstract') return plainText(paper.abstract.text);
  return facts === null || facts.abstract === '' ? null : plainText(facts.abstract);
}
