/** Why a PDF cannot be read. `unreadable` is a failure of the disk or of Offprint, all others are the file's. */
export type PdfProblem = 'damaged' | 'empty' | 'not-a-pdf' | 'unreadable';

/** Classifies what pdf.js threw. @param head the file's first bytes; `null` when they cannot be read. */
export function problemOf(thrown: unknown, head: Uint8Array | null): PdfProblem {
  if (head !== null && head.length === 0) return 'empty';
  if (head !== null && !beginsAsPdf(head)) return 'not-a-pdf';
  const name = thrown instanceof Error ? thrown.name : '';
  return name === 'InvalidPDFException' || name === 'FormatError' || head !== null ? 'damaged' : 'unreadable';
}

/** PDF allows up to a kilobyte of anything before its own first line. */
export const headBytes = 1024;

function beginsAsPdf(head: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(head.subarray(0, headBytes)).includes('%PDF-');
}
