import type { Sha256 } from '../../../shared/library/ids.ts';

/** Why a PDF cannot be read. `unreadable` is a failure of the disk or of Offprint, the others are the file's. */
export type PdfProblem = 'damaged' | 'gone' | 'unreadable';

/** Says why a file did not open, after what pdf.js threw for it. */
export async function problemOf(thrown: unknown, file: Sha256): Promise<PdfProblem> {
  try {
    const answer = await fetch(`offprint://files/${file}`, { headers: { range: 'bytes=0-7' } });
    // Only what begins as a known kind of file is served at all.
    if (answer.status === 404) return 'gone';
    if (!answer.ok) return 'unreadable';
    return answer.headers.get('content-type') === 'application/pdf' ? ofEngine(thrown) : 'gone';
  } catch {
    return 'unreadable';
  }
}

/** pdf.js has a name for each way in which a document can be broken, and one for a file that breaks off. */
function ofEngine(thrown: unknown): PdfProblem {
  const name = thrown instanceof Error ? thrown.name : '';
  return name === 'FailureError' || name === 'TypeError' ? 'unreadable' : 'damaged';
}
