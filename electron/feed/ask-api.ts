import { fail } from '../../shared/failure/failure.ts';
import { AnswerError } from './answer-error.ts';
import type { Clock } from './clock.ts';
import type { Endpoint } from './endpoint.ts';
import { type Exchange, exchange } from './exchange.ts';
import { nextPageOf, redirectOf } from './links.ts';
import type { Budget } from './rate-budget.ts';
import { askedWait } from './rate-limit.ts';
import type { Transport } from './request.ts';
import { withRetries } from './retry.ts';

/** What every call of the feed's API needs. */
export interface Api {
  readonly endpoint: Endpoint;
  /** The token of the moment; `null` for none. */
  token(): string | null;
  readonly transport: Transport;
  readonly userAgent: string;
  readonly clock: Clock;
  readonly random: () => number;
  readonly budget: Budget;
}

/** A parsed answer, and where the next page of it is. */
export interface ApiAnswer {
  readonly json: unknown;
  readonly next: URL | null;
  /** Some of its bytes were no UTF-8; the texts that held them are `null`. */
  readonly isDamaged: boolean;
}

const mostJsonBytes = 20 * 1_000 * 1_000;
const mostRedirects = 3;
const retries = 3;

/**
 * Asks the feed's API, within its budget, again after a failure that may pass, following redirects within
 * the endpoint's origin.
 * @throws FailureError of any kind that a request can meet; `malformed` when the answer is no JSON.
 */
export async function askApi(api: Api, url: URL, signal: AbortSignal): Promise<ApiAnswer> {
  const { clock, random } = api;
  return withRetries({ retries, clock, random, signal }, () => attempt(api, url, signal));
}

async function attempt(api: Api, asked: URL, signal: AbortSignal): Promise<ApiAnswer> {
  let url = asked;
  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    const answer = await send(api, url, signal);
    const redirect = redirectOf(answer.status, answer.headers, url);
    if (redirect === null)
      return { ...jsonOf(answer), next: nextPageOf(answer.headers, url, api.endpoint.origin) };
    url = redirect;
  }
  return fail('malformed', `more than ${mostRedirects} redirects`);
}

async function send(api: Api, url: URL, signal: AbortSignal): Promise<Exchange> {
  const { endpoint, budget, transport, userAgent } = api;
  const token = api.token();
  // The one place from which a token leaves: whatever a link or a redirect said, it goes nowhere else.
  if (url.origin !== endpoint.origin) return fail('forbidden-address', `the feed points to ${url.origin}`);
  await budget.take(signal);
  const headers = {
    Accept: 'application/json',
    'User-Agent': userAgent,
    ...(token !== null && endpoint.mayCarryToken ? { Authorization: `Bearer ${token}` } : {}),
  };
  const answer = await exchange(transport, { url, headers, most: mostJsonBytes }, signal);
  budget.observe(answer.headers);
  if (answer.status === 429) budget.holdBack(askedWait(answer.headers) ?? 0);
  return answer;
}

function jsonOf(answer: Exchange): Pick<ApiAnswer, 'json' | 'isDamaged'> {
  if (answer.status < 200 || answer.status > 299) throw new AnswerError(answer);
  const whole = textOf(answer.bytes);
  try {
    if (whole !== null) return { json: JSON.parse(whole), isDamaged: false };
    const mended = new TextDecoder().decode(answer.bytes);
    return { json: JSON.parse(mended, withoutMended), isDamaged: true };
  } catch (thrown) {
    return fail('malformed', 'the feed’s answer is no JSON', thrown);
  }
}

/** `null` when the bytes are no UTF-8. */
function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** A text that had to be mended is not known, so that it replaces none that was whole. */
function withoutMended(_key: string, value: unknown): unknown {
  return typeof value === 'string' && value.includes('\ufffd') ? null : value;
}
