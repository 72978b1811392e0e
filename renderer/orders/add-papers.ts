import type { KeptOwnPdf } from '../../shared/contract/adding.ts';
import type { AddedPaper, PdfOutcome } from '../../shared/contract/orders.ts';
import { fail } from '../../shared/failure/failure.ts';
import type { PaperId } from '../../shared/library/ids.ts';
import { takeGuide, takePaper, takePdf } from '../actions/adding.ts';
import { library } from '../app/library.ts';
import type { Verdict } from '../features/adding/duplicates.ts';

/** Takes a paper into the library by its id. @throws FailureError when nobody knows it */
export async function addPaper(id: PaperId): Promise<AddedPaper> {
  await takePaper(id);
  return added(id);
}

/**
 * Takes a PDF of the reader's own into the library; one of nearly the title of a paper that is there is not kept,
 * unless it was said what it belongs to. @throws FailureError
 */
export async function addPdf(pdf: KeptOwnPdf, to: Verdict | null): Promise<PdfOutcome> {
  const { paper, isTaken } = await takePdf(pdf, to);
  return { kind: isTaken ? 'added' : 'like', ...(await added(paper)) };
}

/** Takes the user guide into the library without a word. @throws FailureError */
export const addGuide = async (pdf: KeptOwnPdf): Promise<AddedPaper> => added(await takeGuide(pdf));

async function added(id: PaperId): Promise<AddedPaper> {
  const paper = await library.papers.get(id);
  return { id, title: paper?.title ?? fail('worker', `${id} was not stored`) };
}
