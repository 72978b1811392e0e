import { fail } from '../../shared/failure/failure.ts';
import { AnswerError } from './answer-error.ts';
import type { Clock } from './clock.ts';
import type { Endpoint } from './endpoint.ts';
import { exchange, patience } from './exchange.ts';
import { redirectOf } from './links.ts';
import { checkPictureAddress, type Lookup } from './picture-address.ts';
import { type PictureType, readPictureHead } from './picture-head.ts';
import type { Transport } from './request.ts';
import { withRetries } from './retry.ts';
import { watched } from './watch.ts';

/** A picture, checked: its type and its size in pixels are those of the bytes, whatever the headers said. */
export interface FeedPicture {
  readonly bytes: Uint8Array;
  readonly type: PictureType;
  readonly width: number;
  readonly height: number;
}

export interface PictureMeans {
  readonly endpoint: Endpoint;
  readonly transport: Transport;
  readonly userAgent: string;
  readonly clock: Clock;
  readonly random: () => number;
  readonly lookup: Lookup;
}

const mostBytes = 8 * 1_000 * 1_000;
const mostPixels = 50 * 1_000 * 1_000;
const mostRedirects = 3;
const retries = 1;

/**
 * Fetches a picture, without any token. Each redirect is held to the same list of addresses.
 * @throws FailureError `forbidden-address`, `too-large` beyond 8 MB or 50 megapixels, `malformed` when the
 * bytes are no PNG, JPEG, WebP or GIF, and whatever a request can meet.
 */
export async function fetchPicture(
  means: PictureMeans,
  address: string,
  signal: AbortSignal,
): Promise<FeedPicture> {
  const first = URL.canParse(address)
    ? new URL(address)
    : fail('forbidden-address', 'a picture’s address cannot be read');
  const { clock, random } = means;
  const bytes = await withRetries({ retries, clock, random, signal }, () => attempt(means, first, signal));
  const head = readPictureHead(bytes);
  if (head === null) return fail('malformed', `no picture that is known: ${first.href}`);
  if (head.width * head.height > mostPixels)
    return fail('too-large', `${head.width} × ${head.height} pixels`);
  return { bytes, ...head };
}

async function attempt(means: PictureMeans, first: URL, signal: AbortSignal): Promise<Uint8Array> {
  const { endpoint, transport, userAgent, lookup } = means;
  const headers = { Accept: 'image/png, image/jpeg, image/webp, image/gif', 'User-Agent': userAgent };
  let url = first;
  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    const asked = url;
    await watched(signal, patience, (watch) => watch.within(checkPictureAddress(asked, endpoint, lookup)));
    const answer = await exchange(transport, { url, headers, most: mostBytes }, signal);
    const redirect = redirectOf(answer.status, answer.headers, url);
    if (redirect === null) {
      if (answer.status !== 200) throw new AnswerError(answer);
      return answer.bytes;
    }
    url = redirect;
  }
  return fail('malformed', `more than ${mostRedirects} redirects`);
}
