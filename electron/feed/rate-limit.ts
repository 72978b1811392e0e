/** What a feed says of its budget: `left` requests until the window ends in `resetMs`. */
export interface RateLimit {
  readonly left: number;
  readonly resetMs: number;
}

type Headers = ReadonlyMap<string, string>;

function parameter(header: string, name: string): number | null {
  const found = new RegExp(`(?:^|[;,\\s])${name}\\s*=\\s*(\\d{1,12})(?:\\s*[;,]|\\s*$)`).exec(header);
  return found?.[1] === undefined ? null : Number(found[1]);
}

/** Reads `RateLimit: "api";r=499;t=120`, seconds on the wire; `null` when absent or incomplete. */
export function rateLimitOf(headers: Headers): RateLimit | null {
  const header = headers.get('ratelimit') ?? '';
  const left = parameter(header, 'r');
  const seconds = parameter(header, 't');
  return left === null || seconds === null ? null : { left, resetMs: seconds * 1_000 };
}

/** Reads the window's whole budget from `RateLimit-Policy: "fixed window";"api";q=500;w=300`. */
export function quotaOf(headers: Headers): number | null {
  return parameter(headers.get('ratelimit-policy') ?? '', 'q');
}

/** `Retry-After` in milliseconds: seconds, or a date measured against the answer's own `Date`. */
function retryAfterOf(headers: Headers): number | null {
  const header = headers.get('retry-after')?.trim() ?? '';
  if (/^\d{1,9}$/.test(header)) return Number(header) * 1_000;
  const wait = Date.parse(header) - Date.parse(headers.get('date') ?? '');
  return Number.isNaN(wait) ? null : Math.max(0, wait);
}

/**
 * How long the feed asks to wait before the next attempt, in milliseconds: until an exhausted window has
 * ended and one second more, else what `Retry-After` says, else `null`.
 */
export function askedWait(headers: Headers): number | null {
  const limit = rateLimitOf(headers);
  return limit?.left === 0 ? limit.resetMs + 1_000 : retryAfterOf(headers);
}
