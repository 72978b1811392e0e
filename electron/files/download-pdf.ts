import { fail } from '../../shared/failure/failure.ts';
import type { PaperId } from '../../shared/library/ids.ts';
import type { KeptFile } from '../../shared/library/kept-file.ts';
import type { Arxiv, ArxivAnswer } from '../arxiv/arxiv.ts';
import type { KeptFiles } from './kept-files.ts';
import type { Part, PartFiles } from './part-file.ts';
import { checkPdf } from './pdf-check.ts';
import { readPdfFacts } from './pdf-facts.ts';

export interface PdfMeans {
  readonly arxiv: Pick<Arxiv, 'get' | 'pages'>;
  readonly files: KeptFiles;
  readonly parts: PartFiles;
}

/** Bytes that have arrived, of how many; `null` where the server does not say. */
export type Progress = (received: number, total: number | null) => void;

/** A larger file is refused. */
const mostBytes = 500 * 1_000 * 1_000;

/**
 * Fetches arXiv's PDF of a paper, going on where an earlier attempt broke off, and keeps it once it was
 * checked. What has arrived stays when this fails for a reason that may pass.
 * @throws FailureError `malformed` when what came is no PDF that opens, and whatever a request can meet.
 */
export async function downloadPdf(
  means: PdfMeans,
  paper: PaperId,
  signal: AbortSignal,
  progress: Progress,
): Promise<Omit<KeptFile, 'fetchedAt'>> {
  const { arxiv, files, parts } = means;
  const part = await parts.of(paper);
  const url = new URL(`${arxiv.pages.base}/pdf/${paper}`);
  const named = await arxiv.get(
    url,
    { Accept: 'application/pdf', 'Accept-Encoding': 'identity', ...resuming(part) },
    signal,
    (answer) => receive(means, paper, part, answer, progress),
    [416],
  );
  try {
    await checkPdf(part.path);
  } catch (thrown) {
    await parts.drop(paper);
    throw thrown;
  }
  const facts = await readPdfFacts(part.path, paper);
  const { sha256, bytes } = await files.adopt(part.path);
  await parts.drop(paper);
  const version = facts.version ?? named;
  return { paper, kind: 'pdf', sha256, bytes, source: 'arxiv', version, pages: facts.pages };
}

function resuming(part: Part): Record<string, string> {
  if (part.bytes === 0 || part.validator === null) return {};
  return { Range: `bytes=${part.bytes}-`, 'If-Range': part.validator };
}

/** Writes what arrives to the part. @returns the version that the answer names, if it does. */
async function receive(
  { parts }: PdfMeans,
  paper: PaperId,
  part: Part,
  answer: ArxivAnswer,
  progress: Progress,
): Promise<string | null> {
  const from = answer.status === 206 ? continuedFrom(answer.headers) : 0;
  if (answer.status === 416 || from === null || (answer.status === 206 && from !== part.bytes)) {
    // What is here does not fit what is there: the next attempt begins anew.
    await parts.drop(paper);
    return fail('server', 'what had arrived does not fit the file any more');
  }
  if (answer.status !== 206) await parts.begin(paper, validatorOf(answer.headers));
  const length = lengthOf(answer.headers);
  const total = length === null ? null : from + length;
  if ((total ?? 0) > mostBytes) fail('too-large', `the PDF has ${total} bytes`);
  const received = await write(parts, paper, answer.body, from, (bytes) => progress(bytes, total));
  if (total !== null && received !== total) fail('offline', `only ${received} of ${total} bytes arrived`);
  return versionIn(answer);
}

async function write(
  parts: PartFiles,
  paper: PaperId,
  body: AsyncIterable<Uint8Array>,
  from: number,
  progress: (received: number) => void,
): Promise<number> {
  const file = await parts.append(paper);
  let received = from;
  progress(received);
  try {
    for await (const piece of body) {
      await file.write(piece);
      received += piece.length;
      if (received > mostBytes) fail('too-large', `the PDF has more than ${mostBytes} bytes`);
      progress(received);
    }
  } finally {
    await file.close();
  }
  return received;
}

function continuedFrom(headers: ReadonlyMap<string, string>): number | null {
  const from = /^bytes (\d+)-/.exec(headers.get('content-range') ?? '')?.[1];
  return from === undefined ? null : Number(from);
}

/** How many bytes the body has; unknown when it travels packed, for the header counts the packed ones. */
function lengthOf(headers: ReadonlyMap<string, string>): number | null {
  const length = headers.get('content-length') ?? '';
  const isPacked = (headers.get('content-encoding') ?? 'identity') !== 'identity';
  return isPacked || !/^\d{1,15}$/.test(length) ? null : Number(length);
}

/** A weak ETag names no exact bytes and so cannot be resumed by. */
function validatorOf(headers: ReadonlyMap<string, string>): string | null {
  const tag = headers.get('etag') ?? '';
  return tag !== '' && !tag.startsWith('W/') ? tag : (headers.get('last-modified') ?? null);
}

function versionIn({ url, headers }: ArxivAnswer): string | null {
  const names = [url.pathname, headers.get('content-disposition') ?? '', headers.get('link') ?? ''];
  return names.map((name) => /\d(v\d+)\b/.exec(name)?.[1]).find((found) => found !== undefined) ?? null;
}
