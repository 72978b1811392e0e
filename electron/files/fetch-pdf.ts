import type { BatchItem } from '../../shared/contract/port.ts';
import { fail } from '../../shared/failure/failure.ts';
import { isOwnPaper } from '../../shared/library/ids.ts';
import { downloadPdf, type PdfMeans } from './download-pdf.ts';
import type { FetchPart } from './download-queue.ts';
import type { FileCatalogue } from './file-catalogue.ts';

export interface FetchMeans extends PdfMeans {
  readonly catalogue: FileCatalogue;
  now(): number;
  /** Tells the library; rejects while there is none. */
  store(items: readonly BatchItem[]): Promise<unknown>;
}

/** Fetches PDFs from arXiv, unless one is on the disk already and no newer one was asked for. */
export function fetchPdf(means: FetchMeans): FetchPart {
  const { catalogue, now, store } = means;
  return async ({ paper, again, signal, progress }) => {
    if (isOwnPaper(paper)) fail('not-found', 'a paper of one’s own is not on arXiv');
    const held = again ? null : await catalogue.newestOf(paper);
    const file = held ?? { ...(await downloadPdf(means, paper, signal, progress)), fetchedAt: now() };
    await store([{ kind: 'file', file }]);
  };
}
