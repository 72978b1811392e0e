import { fail } from '../../shared/failure/failure.ts';
import { AnswerError } from './answer-error.ts';
import type { Clock } from './clock.ts';
import { exchange } from './exchange.ts';
import { followed, type MediaPlaces } from './followed.ts';
import { type PictureType, readPictureHead } from './picture-head.ts';
import type { Transport } from './request.ts';
import { withRetries } from './retry.ts';

/** A picture, checked: its type and its size in pixels are those of the bytes, whatever the headers said. */
export interface FeedPicture {
  readonly bytes: Uint8Array;
  readonly type: PictureType;
  readonly width: number;
  readonly height: number;
}

export interface PictureMeans extends MediaPlaces {
  readonly transport: Transport;
  readonly userAgent: string;
  readonly clock: Clock;
  readonly random: () => number;
}

const mostBytes = 8 * 1_000 * 1_000;
const mostPixels = 50 * 1_000 * 1_000;
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
  const { clock, random } = means;
  const bytes = await withRetries({ retries, clock, random, signal }, () => attempt(means, address, signal));
  const head = readPictureHead(bytes);
  if (head === null) return fail('malformed', `no picture that is known: ${address}`);
  if (head.width * head.height > mostPixels)
    return fail('too-large', `${head.width} × ${head.height} pixels`);
  return { bytes, ...head };
}

async function attempt(means: PictureMeans, address: string, signal: AbortSignal): Promise<Uint8Array> {
  const { transport, userAgent } = means;
  const headers = { Accept: 'image/png, image/jpeg, image/webp, image/gif', 'User-Agent': userAgent };
  const answer = await followed(means, address, signal, (url) =>
    exchange(transport, { url, headers, most: mostBytes }, signal),
  );
  if (answer.status !== 200) throw new AnswerError(answer);
  return answer.bytes;
}
