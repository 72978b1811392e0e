import { fail } from '../../shared/failure/failure.ts';
import { AnswerError } from './answer-error.ts';
import type { Api } from './ask-api.ts';
import { exchange } from './exchange.ts';
import { redirectOf } from './links.ts';
import { askedWait } from './rate-limit.ts';
import { withRetries } from './retry.ts';

const mostBytes = 8 * 1_000 * 1_000;
const mostRedirects = 3;
const retries = 1;

/**
 * Asks for a page of the feed as text, within the budget that the feed keeps for its pages, which is another
 * than that of its API. No token is sent: the pages are the same for everybody.
 * @throws FailureError of any kind that a request can meet.
 */
export async function askPage(api: Api, asked: URL, accept: string, signal: AbortSignal): Promise<string> {
  const { clock, random } = api;
  return withRetries({ retries, clock, random, signal }, () => attempt(api, asked, accept, signal));
}

async function attempt(api: Api, asked: URL, accept: string, signal: AbortSignal): Promise<string> {
  const { endpoint, budget, transport, userAgent } = api;
  const headers = { Accept: accept, 'User-Agent': userAgent };
  let url = asked;
  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    if (url.origin !== endpoint.origin) return fail('forbidden-address', `the feed points to ${url.origin}`);
    await budget.take(signal);
    const answer = await exchange(transport, { url, headers, most: mostBytes }, signal);
    budget.observe(answer.headers);
    if (answer.status === 429) budget.holdBack(askedWait(answer.headers) ?? 0);
    const redirect = redirectOf(answer.status, answer.headers, url);
    if (redirect === null) {
      if (answer.status !== 200) throw new AnswerError(answer);
      return new TextDecoder().decode(answer.bytes);
    }
    url = redirect;
  }
  return fail('malformed', `more than ${mostRedirects} redirects`);
}
