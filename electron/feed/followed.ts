import { fail } from '../../shared/failure/failure.ts';
import type { Endpoint } from './endpoint.ts';
import { patience } from './exchange.ts';
import { redirectOf } from './links.ts';
import { checkPictureAddress, type Lookup } from './picture-address.ts';
import type { FeedResponse } from './request.ts';
import { watched } from './watch.ts';

/** What an address is checked against. */
export interface MediaPlaces {
  readonly endpoint: Endpoint;
  readonly lookup: Lookup;
}

const mostRedirects = 3;

/**
 * Asks for a picture or a video and follows redirects, each held to the same list of addresses.
 * @throws FailureError `forbidden-address` for an address that is not on it, and what `ask` throws.
 */
export async function followed<Answer extends Pick<FeedResponse, 'status' | 'headers'>>(
  { endpoint, lookup }: MediaPlaces,
  address: string,
  signal: AbortSignal,
  ask: (url: URL) => Promise<Answer>,
): Promise<Answer> {
  let url = URL.canParse(address)
    ? new URL(address)
    : fail('forbidden-address', 'a picture’s address cannot be read');
  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    const asked = url;
    await watched(signal, patience, (watch) => watch.within(checkPictureAddress(asked, endpoint, lookup)));
    const answer = await ask(asked);
    const redirect = redirectOf(answer.status, answer.headers, asked);
    if (redirect === null) return answer;
    url = redirect;
  }
  return fail('malformed', `more than ${mostRedirects} redirects`);
}
