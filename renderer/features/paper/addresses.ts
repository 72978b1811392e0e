import type { PaperId } from '../../../shared/library/ids.ts';

/** The paper's page on the site; for people, so never the configured endpoint. */
export const huggingFacePage = (id: PaperId): string => `https://huggingface.co/papers/${id}`;
export const arxivPage = (id: PaperId): string => `https://arxiv.org/abs/${id}`;
export const arxivPdf = (id: PaperId): string => `https://arxiv.org/pdf/${id}`;
