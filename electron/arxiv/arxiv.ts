import { fail } from '../../shared/failure/failure.ts';
import { AnswerError } from '../feed/answer-error.ts';
import { type Endpoint, isLoopback } from '../feed/endpoint.ts';
import { redirectOf } from '../feed/links.ts';
import { askedWait } from '../feed/rate-limit.ts';
import type { Transport } from '../feed/request.ts';
import { type Patience, type Watch, watched } from '../feed/watch.ts';
import type { ArxivGate } from './arxiv-gate.ts';

/** The head of an answer of arXiv, and its body as it comes in. */
export interface ArxivAnswer {
  readonly url: URL;
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: AsyncIterable<Uint8Array>;
}

export interface ArxivOptions {
  /** Where `/pdf`, `/abs` and `/html` are. */
  readonly pages: Endpoint;
  /** Where `/api/query` is. */
  readonly api: Endpoint;
  readonly gate: ArxivGate;
  readonly transport: Transport;
  readonly userAgent: string;
}

const patience: Patience = { headMs: 30_000, pieceMs: 30_000, wholeMs: 3_600_000 };
const mostRedirects = 3;
const mostErrorBytes = 64 * 1_024;
const hosts: ReadonlySet<string> = new Set(['arxiv.org', 'www.arxiv.org', 'export.arxiv.org']);

/** arXiv answered 403: it wants no more requests, and nothing goes there until the reader says so. */
export class ArxivRefused extends AnswerError {}

/** Asks arXiv, every request through the one gate, redirects included. No token ever goes there. */
export class Arxiv {
  readonly pages: Endpoint;
  readonly api: Endpoint;
  readonly #options: ArxivOptions;

  constructor(options: ArxivOptions) {
    this.#options = options;
    this.pages = options.pages;
    this.api = options.api;
  }

  /**
   * Asks for an address and hands a good answer (2xx, or a status that is `awaited`) to `take`, which reads
   * the body; the gate stays closed for others until it is done.
   * @throws FailureError of whatever a request can meet: `refused` with status 403 when arXiv wants no more.
   */
  async get<Value>(
    asked: URL,
    headers: Readonly<Record<string, string>>,
    signal: AbortSignal,
    take: (answer: ArxivAnswer) => Promise<Value>,
    awaited: readonly number[] = [],
  ): Promise<Value> {
    let url = asked;
    for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
      this.#check(url);
      const outcome = await this.#options.gate.pass(signal, () =>
        this.#send(url, headers, signal, take, awaited),
      );
      if ('value' in outcome) return outcome.value;
      url = outcome.redirect;
    }
    return fail('malformed', `more than ${mostRedirects} redirects`);
  }

  async #send<Value>(
    url: URL,
    headers: Readonly<Record<string, string>>,
    signal: AbortSignal,
    take: (answer: ArxivAnswer) => Promise<Value>,
    awaited: readonly number[],
  ): Promise<{ value: Value } | { redirect: URL }> {
    const { transport, userAgent, gate } = this.#options;
    return watched(signal, patience, async (watch) => {
      const sent = { url, headers: { 'User-Agent': userAgent, ...headers }, signal: watch.signal };
      const { status, headers: answered, body } = await watch.within(transport(sent));
      const redirect = redirectOf(status, answered, url);
      if (redirect !== null) return { redirect };
      const pieces = watchedPieces(body, watch);
      if (status > 299 && !awaited.includes(status)) {
        if (status === 429) gate.holdBack(askedWait(answered) ?? 60_000);
        const bytes = await headOf(pieces, mostErrorBytes).catch(() => new Uint8Array());
        const answer = { status, headers: answered, bytes };
        throw status === 403 ? new ArxivRefused(answer) : new AnswerError(answer);
      }
      return { value: await take({ url, status, headers: answered, body: pieces }) };
    });
  }

  #check(url: URL): void {
    if (url.origin === this.pages.origin || url.origin === this.api.origin) return;
    if (url.protocol === 'https:' && url.port === '' && hosts.has(url.hostname)) return;
    fail('forbidden-address', `nothing is fetched from ${url.origin}`);
  }
}

/**
 * The pace towards arXiv that tests may set, in milliseconds; `null` when it stays as it is: in a packaged
 * app, and wherever one of the two addresses is not on this machine.
 */
export function testPace(
  wanted: string | undefined,
  packaged: boolean,
  endpoints: readonly Endpoint[],
): number | null {
  const isLocal = endpoints.every(({ origin }) => isLoopback(new URL(origin).hostname));
  if (packaged || !isLocal || !/^\d{1,5}$/.test(wanted ?? '')) return null;
  return Number(wanted);
}

async function* watchedPieces(body: AsyncIterable<Uint8Array>, watch: Watch): AsyncGenerator<Uint8Array> {
  const reader = body[Symbol.asyncIterator]();
  for (;;) {
    const { done, value } = await watch.within(reader.next());
    if (done === true) return;
    yield value;
  }
}

/** The first bytes of a body. */
export async function headOf(body: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of body) {
    pieces.push(piece);
    size += piece.length;
    if (size >= most) break;
  }
  return Buffer.concat(pieces).subarray(0, most);
}
