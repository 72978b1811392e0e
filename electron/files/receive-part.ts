import { fail } from '../../shared/failure/failure.ts';
import type { Part, PartFiles } from './part-file.ts';

/** An answer to a request for a file or the rest of it. */
export interface PartAnswer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: AsyncIterable<Uint8Array>;
}

/** Bytes that have arrived, of how many; `null` where the server does not say. */
export type Progress = (received: number, total: number | null) => void;

export interface Receiving {
  readonly parts: PartFiles;
  /** The name of the part among the others. */
  readonly name: string;
  /** What had arrived when it was asked for. */
  readonly part: Part;
  /** A larger file is refused, bytes. */
  readonly mostBytes: number;
  readonly progress: Progress;
}

/** The `Range` that asks for the rest of a file; `null` where all of it is to be asked for. */
export const rangeOf = ({ bytes, validator }: Part): string | null =>
  bytes === 0 || validator === null ? null : `bytes=${bytes}-`;

/**
 * Writes what arrives to the part: after what is there when the answer goes on from that, else from the start. What
 * has arrived stays when the body breaks off.
 * @throws FailureError `server` when what is here does not fit what is there, and then the next attempt begins anew;
 * `too-large`; `offline` when less arrived than was said.
 */
export async function receivePart(receiving: Receiving, answer: PartAnswer): Promise<void> {
  const { parts, name, part, mostBytes, progress } = receiving;
  const { status, headers, body } = answer;
  const from = status === 206 ? continuedFrom(headers) : 0;
  if (status === 416 || from === null || (status === 206 && !goesOn(part, from, headers))) {
    await parts.drop(name);
    fail('server', 'what had arrived does not fit the file any more');
  }
  const length = lengthOf(headers);
  const total = length === null ? null : from + length;
  if ((total ?? 0) > mostBytes) fail('too-large', `a file of ${total} bytes`);
  if (status !== 206) await parts.begin(name, validatorOf(headers));
  const file = await parts.append(name);
  let received = from;
  progress(received, total);
  try {
    for await (const piece of body) {
      await file.write(piece);
      received += piece.length;
      if (received > mostBytes) break;
      progress(received, total);
    }
  } finally {
    await file.close();
  }
  if (received > mostBytes) {
    await parts.drop(name);
    fail('too-large', `a file of more than ${mostBytes} bytes`);
  }
  if (total !== null && received !== total) fail('offline', `only ${received} of ${total} bytes arrived`);
}

/** Whether the rest is of the same state of the file, as far as the answer names one. */
function goesOn(part: Part, from: number, headers: ReadonlyMap<string, string>): boolean {
  const validator = validatorOf(headers);
  return from === part.bytes && (validator === null || validator === part.validator);
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
