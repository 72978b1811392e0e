import {
  abstractOf,
  abstractPage,
  arxivIdOf,
  type CitedPaper,
  dateOf,
  doiOf,
  namesOf,
  titleOf,
} from './cited-paper.ts';
import type { PersonName } from './person-name.ts';

/** A name as CSL-JSON has it. */
export type CslName =
  | { literal: string }
  | { family: string; given: string; 'non-dropping-particle'?: string; suffix?: string };

/** A paper as CSL-JSON has it. */
export interface CslItem {
  id: string;
  'citation-key': string;
  /** `article` is what CSL calls a preprint. */
  type: 'article' | 'document';
  title: string;
  author?: CslName[];
  issued?: { 'date-parts': number[][] };
  abstract?: string;
  DOI?: string;
  URL?: string;
  number?: string;
  publisher?: string;
  keyword?: string;
}

/** The paper as the CSL-JSON item that every formatted text starts from. */
export function cslItem(cited: CitedPaper): CslItem {
  const names = namesOf(cited).map(cslName);
  const date = dateOf(cited);
  const abstract = abstractOf(cited);
  const doi = doiOf(cited);
  const page = abstractPage(cited);
  const arxiv = arxivIdOf(cited);
  const { keywords } = cited.paper;
  return {
    id: cited.citationKey,
    'citation-key': cited.citationKey,
    type: arxiv === null ? 'document' : 'article',
    title: titleOf(cited),
    ...(names.length === 0 ? {} : { author: names }),
    ...(date === null ? {} : { issued: { 'date-parts': [[...date]] } }),
    ...(abstract === null ? {} : { abstract }),
    ...(doi === null ? {} : { DOI: doi }),
    ...(page === null ? {} : { URL: page }),
    ...(arxiv === null ? {} : { number: `arXiv:${arxiv}`, publisher: 'arXiv' }),
    ...(keywords.length === 0 ? {} : { keyword: keywords.join(',') }),
  };
}

function cslName(name: PersonName): CslName {
  if ('literal' in name) return { literal: name.literal };
  return {
    family: name.family,
    given: name.given,
    ...(name.particle === null ? {} : { 'non-dropping-particle': name.particle }),
    ...(name.suffix === null ? {} : { suffix: name.suffix }),
  };
}
