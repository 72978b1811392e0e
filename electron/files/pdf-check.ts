import { type FileHandle, open } from 'node:fs/promises';
import { fail } from '../../shared/failure/failure.ts';

/** A PDF shorter than this says nothing. */
const leastBytes = 200;
const tailBytes = 2_048;
const headBytes = 64;
const dictionaryBytes = 64_000;
/** A table of 200,000 objects. */
const mostTable = 4_000_000;

/**
 * Checks that a file is a PDF that opens: it begins as one, ends with the address of its cross-references, and
 * these are there, with the root of the document. What a server said of its type counts for nothing.
 * @throws FailureError `malformed` with what is missing.
 */
export async function checkPdf(path: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    if (size < leastBytes) fail('malformed', `no PDF: only ${size} bytes`);
    if (!(await textAt(file, 0, headBytes)).startsWith('%PDF-'))
      fail('malformed', 'no PDF: another beginning');
    const tail = await textAt(file, Math.max(0, size - tailBytes), tailBytes);
    const ends = /startxref\s+(\d+)\s+%%EOF/.exec(tail.slice(tail.lastIndexOf('startxref')));
    if (ends === null) fail('malformed', 'the PDF breaks off before its end');
    await checkReferences(file, Number(ends?.[1]), size);
  } finally {
    await file.close();
  }
}

/** The cross-references are a table with a trailer, or a stream that is both; either names the root. */
async function checkReferences(file: FileHandle, at: number, size: number): Promise<void> {
  if (at <= 0 || at >= size) fail('malformed', 'the PDF’s cross-references lie outside of it');
  const head = await textAt(file, at, headBytes);
  if (/^\s*xref\b/.test(head)) {
    const table = await textAt(file, at, Math.min(size - at, mostTable));
    if (!/trailer\s*<<[\s\S]*?\/Root\s+\d+\s+\d+\s+R/.test(table)) fail('malformed', 'the PDF names no root');
    return;
  }
  if (!/^\s*\d+\s+\d+\s+obj\b/.test(head))
    fail('malformed', 'the PDF’s cross-references are not where they should be');
  const [dictionary = ''] = (await textAt(file, at, dictionaryBytes)).split('stream');
  if (!/\/Type\s*\/XRef\b/.test(dictionary)) fail('malformed', 'the PDF’s cross-references are none');
}

async function textAt(file: FileHandle, at: number, length: number): Promise<string> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at);
  return buffer.toString('latin1', 0, bytesRead);
}
