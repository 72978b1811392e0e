import type { Sha256 } from '../../../shared/library/ids.ts';
import { text } from '../../../shared/text/text.ts';
import { cutArea, type PageArea } from './area-cut.ts';
import { LockedPdf, withKeptDocument } from './kept-documents.ts';
import { problemOf } from './problem.ts';

/**
 * Cuts an area out of a kept file; one after another only. Whoever gets the bitmap closes it.
 * @throws {LockedPdf} what pdf.js throws for a file or a page that it cannot read.
 */
export const cutKeptArea = (file: Sha256, bytes: number, area: PageArea): Promise<ImageBitmap> =>
  withKeptDocument(file, bytes, (document) => cutArea(document, area));

/** Why an area could not be cut out, as a sentence. */
export async function whyNotCut(thrown: unknown, file: Sha256): Promise<string> {
  if (thrown instanceof LockedPdf) return text.annotations.lockedPdf;
  return text.reader.problems[await problemOf(thrown, file)];
}
