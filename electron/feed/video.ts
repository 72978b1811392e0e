import { fail } from '../../shared/failure/failure.ts';
import { AnswerError } from './answer-error.ts';
import { followed, type MediaPlaces } from './followed.ts';
import type { FeedResponse, Transport } from './request.ts';

export interface VideoMeans extends MediaPlaces {
  readonly transport: Transport;
  readonly userAgent: string;
}

/** A video as it comes in: the whole, the part that was asked for (206), or none of it (416). */
export interface FeedVideo extends FeedResponse {
  readonly type: string;
}

const types: readonly (readonly [end: RegExp, type: string])[] = [
  [/\.webm$/i, 'video/webm'],
  [/\.(mp4|mov)$/i, 'video/mp4'],
];
const answered: ReadonlySet<number> = new Set([200, 206, 416]);

/**
 * Asks for a video, without any token; who asks ends it by the signal. Its address is held to the list for pictures,
 * and what calls itself something other than a video is refused.
 * @param range a `Range` header; `null` for the whole.
 * @throws FailureError `forbidden-address`, `malformed`, and whatever a request can meet.
 */
export async function openVideo(
  { transport, userAgent, ...places }: VideoMeans,
  address: string,
  range: string | null,
  signal: AbortSignal,
): Promise<FeedVideo> {
  const headers = {
    Accept: 'video/webm, video/mp4, video/*',
    'Accept-Encoding': 'identity',
    'User-Agent': userAgent,
    ...(range === null ? {} : { Range: range }),
  };
  const answer = await followed(places, address, signal, (url) => transport({ url, headers, signal }));
  if (!answered.has(answer.status))
    throw new AnswerError({ status: answer.status, headers: answer.headers, bytes: new Uint8Array() });
  return { ...answer, type: typeOf(answer, address) };
}

/** By the header where it names a video, else by the address. */
function typeOf({ headers }: FeedResponse, address: string): string {
  const [said = ''] = (headers.get('content-type') ?? '').toLowerCase().split(';');
  if (/^video\/[a-z0-9.+-]+$/.test(said)) return said === 'video/quicktime' ? 'video/mp4' : said;
  const byName = types.find(([end]) => end.test(new URL(address).pathname))?.[1];
  const isVague = said === '' || said.endsWith('/octet-stream');
  return isVague && byName !== undefined ? byName : fail('malformed', `no video, but ${said}`);
}
