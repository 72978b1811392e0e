import type { PaperId } from '../../shared/library/ids.ts';
import type { KeptFile } from '../../shared/library/kept-file.ts';
import type { Arxiv, ArxivAnswer } from '../arxiv/arxiv.ts';
import type { KeptFiles } from './kept-files.ts';
import type { Part, PartFiles } from './part-file.ts';
import { checkPdf } from './pdf-check.ts';
import { readPdfFacts } from './pdf-facts.ts';
import { type Progress, rangeOf, receivePart } from './receive-part.ts';

export interface PdfMeans {
  readonly arxiv: Pick<Arxiv, 'get' | 'pages'>;
  readonly files: KeptFiles;
  readonly parts: PartFiles;
}

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
    async (answer) => {
      await receivePart({ parts, name: paper, part, mostBytes, progress }, answer);
      return versionIn(answer);
    },
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
  const range = rangeOf(part);
  return range === null || part.validator === null ? {} : { Range: range, 'If-Range': part.validator };
}

function versionIn({ url, headers }: ArxivAnswer): string | null {
  const names = [url.pathname, headers.get('content-disposition') ?? '', headers.get('link') ?? ''];
  return names.map((name) => /\d(v\d+)\b/.exec(name)?.[1]).find((found) => found !== undefined) ?? null;
}
