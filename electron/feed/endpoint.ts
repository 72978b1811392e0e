import { fail } from '../../shared/failure/failure.ts';

/** The feed's own address when nothing else is set. */
export const publicEndpoint = 'https://huggingface.co';

/** Where the feed is, taken apart once. */
export interface Endpoint {
  /** Absolute, without a slash at the end, so that paths are appended. */
  readonly base: string;
  readonly origin: string;
  /** Whether a token may be sent there: over https, or to this machine. */
  readonly mayCarryToken: boolean;
}

/**
 * Reads the address of a feed: http or https, a path allowed, query and fragment dropped.
 * @throws FailureError `forbidden-address` for everything else, and for one with a name or password.
 */
export function readEndpoint(text: string): Endpoint {
  const url = URL.canParse(text.trim())
    ? new URL(text.trim())
    : fail('forbidden-address', 'the feed’s address cannot be read');
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    fail('forbidden-address', `the feed’s address begins with ${url.protocol}`);
  if (url.username !== '' || url.password !== '')
    fail('forbidden-address', 'the feed’s address holds a name or password');
  return {
    base: url.origin + url.pathname.replace(/\/+$/, ''),
    origin: url.origin,
    mayCarryToken: url.protocol === 'https:' || isLoopback(url.hostname),
  };
}

/** Whether the host of an address is this machine. Names other than `localhost` are not looked up. */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}
