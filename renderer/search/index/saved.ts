import type { PaperId } from '../../../shared/library/ids.ts';
import type { IndexBase } from './library-index.ts';
import { feedFlags, Papers } from './papers.ts';
import { Vocabulary } from './vocabulary.ts';

/** Changes whenever an index that was saved before would be read wrongly or miss something. */
export const indexVersion = 2;

/** What a saved index says of itself. */
interface Header {
  readonly version: number;
  /** The database it was made of. */
  readonly device: string;
  /** How often papers had changed by then. */
  readonly changes: number;
  readonly checksum: number;
  readonly sections: readonly { readonly name: string; readonly offset: number; readonly length: number }[];
}

export interface SavedIndex {
  readonly base: IndexBase;
  readonly device: string;
  readonly changes: number;
  /** Tells this index from others, for what is saved beside it. */
  readonly checksum: number;
  /** What was saved beside the index, by name; names begin with `extra-`. */
  readonly extra: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

const alignment = 8;
const preamble = 8;
const magic = 0x4f465049;

export type Section =
  | Int8Array
  | Uint8Array
  | Uint16Array
  | Uint32Array
  | Int32Array
  | Float32Array
  | Float64Array;

const encoder = new TextEncoder();
const lines = (texts: readonly string[]): Uint8Array => encoder.encode(JSON.stringify(texts));

/** The bytes that stand for an index, with a checksum. */
export function saveIndex(
  base: IndexBase,
  { device, changes }: { readonly device: string; readonly changes: number },
  extra: ReadonlyMap<string, Section> = new Map(),
): { readonly bytes: Uint8Array<ArrayBuffer>; readonly checksum: number } {
  const { papers, vocabulary } = base;
  const { size } = papers;
  const sections = new Map<string, Section>([
    ['ids', lines(papers.ids)],
    ['names', lines(papers.names)],
    ['terms', lines(vocabulary.terms)],
    ['sorted', vocabulary.sorted],
    ['flags', papers.flags.slice(0, size).map((flags) => flags & feedFlags)],
    ['upvotes', papers.upvotes.subarray(0, size)],
    ['stars', papers.stars.subarray(0, size)],
    ['comments', papers.comments.subarray(0, size)],
    ['edition', papers.edition.subarray(0, size)],
    ['day', papers.day.subarray(0, size)],
    ['title-length', papers.titleLength.subarray(0, size)],
    ['length', papers.length.subarray(0, size)],
    ['org', papers.org.subarray(0, size)],
    ['submitter', papers.submitter.subarray(0, size)],
    ...inverted('words', base.words),
    ...inverted('texts', base.texts),
    ...extra,
  ]);
  let offset = 0;
  const table = [...sections].map(([name, section]) => {
    const placed = { name, offset, length: section.byteLength };
    offset += Math.ceil(section.byteLength / alignment) * alignment;
    return placed;
  });
  const body = new Uint8Array(offset);
  for (const { name, offset: at } of table) {
    const section = sections.get(name);
    if (section !== undefined)
      body.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), at);
  }
  const checksum = checksumOf(body);
  const header = encoder.encode(
    JSON.stringify({ version: indexVersion, device, changes, checksum, sections: table }),
  );
  const start = startOf(header.length);
  const bytes = new Uint8Array(start + body.length);
  new DataView(bytes.buffer).setUint32(0, magic);
  new DataView(bytes.buffer).setUint32(4, header.length);
  bytes.set(header, preamble);
  bytes.set(body, start);
  return { bytes, checksum };
}

function inverted(name: string, { forward, postings }: IndexBase['words']): [string, Section][] {
  return [
    [`${name}-forward-offsets`, forward.offsets],
    [`${name}-forward`, forward.bytes],
    [`${name}-offsets`, postings.offsets],
    [`${name}-counts`, postings.counts],
    [`${name}-postings`, postings.bytes],
  ];
}

const startOf = (header: number): number => Math.ceil((preamble + header) / alignment) * alignment;

/** Reads a saved index; `null` when it is damaged or of another version: then it is made anew. */
export function readIndex(bytes: ArrayBuffer): SavedIndex | null {
  try {
    return readSections(bytes);
  } catch {
    return null;
  }
}

function readSections(buffer: ArrayBuffer): SavedIndex | null {
  const view = new DataView(buffer);
  if (view.getUint32(0) !== magic) return null;
  const headerLength = view.getUint32(4);
  const decoder = new TextDecoder();
  const read: unknown = JSON.parse(decoder.decode(new Uint8Array(buffer, preamble, headerLength)));
  // Checked by hand, for the index is waited for: the checksum vouches for all that the header does not say.
  if (!isHeader(read) || read.version !== indexVersion) return null;
  const { device, changes, checksum, sections } = read;
  const start = startOf(headerLength);
  if (checksumOf(new Uint8Array(buffer, start)) !== checksum) return null;
  const places = new Map(sections.map(({ name, offset, length }) => [name, { offset, length }]));
  const place = (name: string) => {
    const found = places.get(name) ?? { offset: 0, length: 0 };
    return { at: start + found.offset, length: found.length };
  };
  const bytes = (name: string) => new Uint8Array(buffer, place(name).at, place(name).length);
  const uint32 = (name: string) => new Uint32Array(buffer, place(name).at, place(name).length / 4);
  // Columns are written to, so they get memory of their own.
  const int32 = (name: string) => new Int32Array(buffer, place(name).at, place(name).length / 4).slice();
  const texts = (name: string): string[] => {
    const parsed: unknown = JSON.parse(decoder.decode(bytes(name)));
    return isTexts(parsed) ? parsed : [];
  };
  const ids = texts('ids');
  if (!areIds(ids)) return null;
  const words = (name: string): IndexBase['words'] => ({
    forward: { offsets: uint32(`${name}-forward-offsets`), bytes: bytes(`${name}-forward`) },
    postings: {
      offsets: uint32(`${name}-offsets`),
      counts: uint32(`${name}-counts`),
      bytes: bytes(`${name}-postings`),
    },
  });
  const papers = new Papers(ids, texts('names'));
  papers.flags.set(new Uint16Array(buffer, place('flags').at, place('flags').length / 2));
  papers.upvotes.set(int32('upvotes'));
  papers.stars.set(int32('stars'));
  papers.comments.set(int32('comments'));
  papers.edition.set(int32('edition'));
  papers.day.set(int32('day'));
  papers.titleLength.set(bytes('title-length'));
  papers.length.set(new Uint16Array(buffer, place('length').at, place('length').length / 2));
  papers.org.set(int32('org'));
  papers.submitter.set(int32('submitter'));
  const base = {
    vocabulary: new Vocabulary(texts('terms'), uint32('sorted')),
    papers,
    words: words('words'),
    texts: words('texts'),
  };
  const extra = new Map(
    sections.filter(({ name }) => name.startsWith('extra-')).map(({ name }) => [name, bytes(name)]),
  );
  return { base, device, changes, checksum, extra };
}

function isHeader(value: unknown): value is Header {
  return typeof value === 'object' && value !== null && 'version' in value && 'sections' in value;
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string');

/** They were ids when they were saved; what the checksum passes still are. */
const areIds = (texts: readonly string[]): texts is PaperId[] => texts.every((text) => text.length >= 9);

/** A checksum of bytes whose number is a multiple of four: quick, for finding damage. */
function checksumOf(bytes: Uint8Array): number {
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >>> 2);
  let one = 0x811c9dc5;
  let two = 0x1234567;
  for (let at = 0; at < words.length; at += 1) {
    one = Math.imul(one ^ (words[at] ?? 0), 0x01000193);
    two = (two + one) | 0;
  }
  return (one ^ two) >>> 0;
}
