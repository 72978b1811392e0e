import { fail } from '../../shared/failure/failure.ts';

type Headers = ReadonlyMap<string, string>;

/**
 * The target of a redirect, resolved against where it came from; `null` for an answer that is none.
 * @throws FailureError `malformed` when a redirect names no readable target.
 */
export function redirectOf(status: number, headers: Headers, from: URL): URL | null {
  if (status < 300 || status > 399) return null;
  const location = headers.get('location');
  if (location === undefined || !URL.canParse(location, from.href))
    return fail('malformed', `${status} without a target`);
  return new URL(location, from);
}

const link = /<([^<>]*)>((?:\s*;\s*[\w*-]+\s*=\s*(?:"[^"]*"|[^\s;,"]+))*)/g;

/**
 * The next page an answer points to by `Link: <…>; rel="next"`, absolute or relative; `null` on the last.
 * @throws FailureError `forbidden-address` when it lies outside the origin.
 */
export function nextPageOf(headers: Headers, from: URL, origin: string): URL | null {
  for (const [, target = '', parameters = ''] of (headers.get('link') ?? '').matchAll(link)) {
    if (!/;\s*rel\s*=\s*(?:"(?:[^"]*\s)?next(?:\s[^"]*)?"|next\b)/i.test(parameters)) continue;
    if (!URL.canParse(target, from.href)) return null;
    const next = new URL(target, from);
    return next.origin === origin ? next : fail('forbidden-address', `the next page is at ${next.origin}`);
  }
  return null;
}
