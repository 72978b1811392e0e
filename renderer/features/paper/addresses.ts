import type { PaperId } from '../../../shared/library/ids.ts';
import type { LinkedKind } from '../../../shared/library/threaded.ts';

/** The paper's page on the site; for people, so never the configured endpoint. */
export const huggingFacePage = (id: PaperId): string => `https://huggingface.co/papers/${id}`;
/** The page of something that is linked to a paper. */
export const repositoryPage = (kind: LinkedKind, id: string): string =>
  `https://huggingface.co/${kind === 'models' ? '' : `${kind}/`}${id}`;
/** The list of everything of a kind that names a paper. */
export const repositoryList = (kind: LinkedKind, paper: PaperId): string =>
  `https://huggingface.co/${kind}?other=${encodeURIComponent(`arxiv:${paper}`)}`;
export const arxivPage = (id: PaperId): string => `https://arxiv.org/abs/${id}`;
export const arxivPdf = (id: PaperId): string => `https://arxiv.org/pdf/${id}`;
