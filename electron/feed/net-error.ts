import { FailureError, type FailureKind, failure } from '../../shared/failure/failure.ts';

/** Chromium's names for failures that are something else than a missing or broken connection. */
const kinds: Readonly<Record<string, FailureKind>> = {
  ERR_TIMED_OUT: 'timeout',
  ERR_CONNECTION_TIMED_OUT: 'timeout',
  ERR_CONTENT_DECODING_FAILED: 'malformed',
  ERR_INVALID_HTTP_RESPONSE: 'malformed',
  ERR_RESPONSE_HEADERS_TOO_BIG: 'malformed',
  ERR_INVALID_URL: 'forbidden-address',
  ERR_UNSAFE_REDIRECT: 'forbidden-address',
  ERR_DISALLOWED_URL_SCHEME: 'forbidden-address',
  ERR_UNKNOWN_URL_SCHEME: 'forbidden-address',
};

/** Classifies what Chromium's network stack threw, such as `net::ERR_CONNECTION_REFUSED`. */
export function netError(thrown: unknown): FailureError {
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  const name = /ERR_[A-Z0-9_]+/.exec(message)?.[0] ?? '';
  return new FailureError(failure(kinds[name] ?? 'offline', message), { cause: thrown });
}
