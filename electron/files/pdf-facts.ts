import { readFile } from 'node:fs/promises';
import { inflateSync } from 'node:zlib';
import type { PaperId } from '../../shared/library/ids.ts';

/** What a PDF plainly says of itself. */
export interface PdfFacts {
  readonly pages: number | null;
  /** The version in arXiv's stamp on the first page, such as `v2`. */
  readonly version: string | null;
}

/** Larger files are not read for what is only nice to know. */
const mostBytes = 64 * 1_000 * 1_000;
/** Streams unpacked in search of the stamp and the page tree. */
const mostStreams = 400;
const mostUnpacked = 4 * 1_000 * 1_000;
/** Characters around the name of a page tree in which its count stands. */
const longestTree = 200_000;

/** Reads how many pages a PDF has and which version arXiv stamped on it; `null` where it does not say. */
export async function readPdfFacts(path: string, paper: PaperId | null): Promise<PdfFacts> {
  const bytes = await readFile(path);
  if (bytes.length > mostBytes) return { pages: null, version: null };
  const plain = bytes.toString('latin1');
  let pages = pagesIn(plain);
  let version: string | null = null;
  const stamp = paper === null ? null : new RegExp(`arXiv:${escaped(paper)}(v\\d+)`);
  let seen = 0;
  for (const unpacked of streamsOf(bytes, plain)) {
    seen += 1;
    if (stamp !== null) version ??= stamp.exec(unpacked)?.[1] ?? null;
    pages ??= pagesIn(unpacked);
    if (seen >= mostStreams || (pages !== null && (version !== null || stamp === null))) break;
  }
  return { pages, version };
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** The largest `/Count` of a page tree: its root counts all pages below it. */
function pagesIn(text: string): number | null {
  let most = 0;
  for (const { index } of text.matchAll(/\/Type\s*\/Pages\b/g)) {
    const begins = text.lastIndexOf('>>', index) + 2;
    const ends = text.indexOf('>>', index);
    const tree = text.slice(Math.max(begins, index - longestTree), Math.min(ends, index + longestTree));
    most = Math.max(most, Number(/\/Count\s+(\d+)/.exec(tree)?.[1] ?? 0));
  }
  return most === 0 ? null : most;
}

function* streamsOf(bytes: Buffer, plain: string): Generator<string> {
  for (const { index } of plain.matchAll(/\/FlateDecode/g)) {
    const begins = plain.indexOf('stream', index);
    if (begins < 0 || begins - index > 2_000) continue;
    const from = begins + (plain.startsWith('\r\n', begins + 6) ? 8 : 7);
    const ends = plain.indexOf('endstream', from);
    if (ends < 0 || ends - from > mostUnpacked) continue;
    try {
      yield inflateSync(bytes.subarray(from, ends), { maxOutputLength: mostUnpacked }).toString('latin1');
    } catch {
      // Encrypted, or packed in another way: it does not say plainly.
    }
  }
}
