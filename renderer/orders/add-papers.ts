import type { KeptOwnPdf } from '../../shared/contract/adding.ts';
import type { AddedPaper } from '../../shared/contract/orders.ts';
import { fail } from '../../shared/failure/failure.ts';
import type { PaperId } from '../../shared/library/ids.ts';
import { takePaper, takePdf } from '../actions/adding.ts';
import { library } from '../app/library.ts';

/** Takes a paper into the library by its id. @throws FailureError when nobody knows it */
export async function addPaper(id: PaperId): Promise<AddedPaper> {
  await takePaper(id);
  return added(id);
}

/** Takes a PDF of the reader's own into the library. @throws FailureError */
export const addPdf = async (pdf: KeptOwnPdf, quiet: boolean): Promise<AddedPaper> =>
  added(await takePdf(pdf, quiet));

async function added(id: PaperId): Promise<AddedPaper> {
  const paper = await library.papers.get(id);
  return { id, title: paper?.title ?? fail('worker', `${id} was not stored`) };
}
