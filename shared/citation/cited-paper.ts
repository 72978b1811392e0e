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

export const abstractPage = ({ paper }: CitedPaper): string => `https://arxiv.org/abs/${paper.id}`;
export const pdfPage = ({ paper }: CitedPaper): string => `https://arxiv.org/pdf/${paper.id}`;

/** The DOI of the published article, else the one that arXiv registers for each of its papers. */
export const doiOf = ({ paper, facts }: CitedPaper): string => facts?.doi ?? `10.48550/arXiv.${paper.id}`;

/** The authors' abstract; a stand-in of ours is none. */
export function abstractOf({ paper, facts }: CitedPaper): string | null {
  if (paper.abstract?.kind === 'abstract') return plainText(paper.abstract.text);
  return facts === null || facts.abstract === '' ? null : plainText(facts.abstract);
}
