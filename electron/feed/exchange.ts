import { FailureError, fail, failure } from '../../shared/failure/failure.ts';
import type { FeedResponse, Transport } from './request.ts';
import { type Patience, type Watch, watched } from './watch.ts';

/** One answer, read to its end. The bytes of a redirect are empty, those of an error may be cut. */
export interface Exchange {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly bytes: Uint8Array;
}

export interface ExchangeRequest {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  /** Bytes after which the answer is given up. */
  readonly most: number;
}

/** How long an answer may take: 15 s to its head, 30 s between two pieces, 60 s as a whole. */
export const patience: Patience = { headMs: 15_000, pieceMs: 30_000, wholeMs: 60_000 };
const mostErrorBytes = 64 * 1_024;

/**
 * Sends one request and reads the whole answer, whatever its status. Nothing of the request is left over
 * when this settles.
 * @throws FailureError `timeout`, `too-large`, `offline`, or `cancelled` by the signal.
 */
export async function exchange(
  transport: Transport,
  request: ExchangeRequest,
  signal: AbortSignal,
): Promise<Exchange> {
  const { url, headers, most } = request;
  return watched(signal, patience, async (watch) => {
    const response = await watch.within(transport({ url, headers, signal: watch.signal }));
    return { status: response.status, headers: response.headers, bytes: await bodyOf(response, most, watch) };
  });
}

async function bodyOf(response: FeedResponse, most: number, watch: Watch): Promise<Uint8Array> {
  const { status } = response;
  if (status >= 300 && status < 400) return new Uint8Array();
  if (status < 400) {
    const announced = Number(response.headers.get('content-length') ?? 0);
    return announced > most ? tooLarge(most) : collect(response.body, most, watch, () => tooLarge(most));
  }
  try {
    return await collect(response.body, mostErrorBytes, watch, (head) => head);
  } catch {
    // The status says what is wrong; its text only explains. A cancelled request is cancelled all the same.
    return watch.cancelled ? fail('cancelled', 'cancelled') : new Uint8Array();
  }
}

function tooLarge(most: number): never {
  throw new FailureError(failure('too-large', `the answer is larger than ${most} bytes`));
}

async function collect(
  body: AsyncIterable<Uint8Array>,
  most: number,
  watch: Watch,
  full: (head: Uint8Array) => Uint8Array,
): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const reader = body[Symbol.asyncIterator]();
  for (;;) {
    const { done, value } = await watch.within(reader.next());
    if (done === true) return joined(pieces, size);
    size += value.length;
    pieces.push(value);
    if (size > most) return full(joined(pieces, size).subarray(0, most));
  }
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
