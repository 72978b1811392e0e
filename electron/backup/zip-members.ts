import { createHash } from 'node:crypto';
import { type Entry, openPromise, type ZipFile } from 'yauzl';

/** A larger member than this (bytes) is not taken into memory. */
const largestInMemory = 512 * 1024 * 1024;

/** The members that a zip lists. */
export interface ListedZip {
  readonly zip: ZipFile;
  /** By name, without the folder that the whole backup may have been packed in again. */
  readonly entries: ReadonlyMap<string, Entry>;
  /** The list could be read to its end. */
  readonly isWhole: boolean;
}

/** A member as it was read: what came before an error, where there was one. */
export interface ReadMember {
  /** Empty unless asked for, and when the member is larger than 512 MB. */
  readonly bytes: Buffer;
  readonly sha256: string;
  readonly isWhole: boolean;
}

/** Opens a zip by its own list; `null` when that cannot be found. The caller closes it. */
export async function listZip(file: string): Promise<ListedZip | null> {
  let zip: ZipFile;
  try {
    zip = await openPromise(file, { autoClose: false });
  } catch {
    return null;
  }
  const found: Entry[] = [];
  let isWhole = true;
  try {
    for await (const entry of zip.eachEntry()) found.push(entry);
  } catch {
    isWhole = false;
  }
  const manifest = found.find(({ fileName }) => /^[^/]+\/manifest\.json$/.test(fileName))?.fileName;
  const folder = manifest === undefined ? '' : manifest.slice(0, manifest.indexOf('/') + 1);
  const inside = found.filter(({ fileName }) => fileName.startsWith(folder) && !fileName.endsWith('/'));
  const entries = new Map(inside.map((entry) => [entry.fileName.slice(folder.length), entry]));
  return { zip, entries, isWhole };
}

/** Reads a member to its end or to the first error, and never throws. */
export async function readMember(zip: ZipFile, entry: Entry, keepBytes: boolean): Promise<ReadMember> {
  const pieces: Buffer[] = [];
  const hash = createHash('sha256');
  let isWhole = true;
  try {
    if (keepBytes && entry.uncompressedSize > largestInMemory) throw new RangeError('too large');
    const stream: AsyncIterable<Buffer> = await zip.openReadStreamPromise(entry);
    for await (const piece of stream) {
      hash.update(piece);
      if (keepBytes) pieces.push(piece);
    }
  } catch {
    isWhole = false;
  }
  return { bytes: Buffer.concat(pieces), sha256: hash.digest('hex'), isWhole };
}
