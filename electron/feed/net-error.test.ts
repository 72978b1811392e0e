import { expect, test } from 'vitest';
import { netError } from './net-error.ts';

test.each([
  ['net::ERR_INTERNET_DISCONNECTED', 'offline'],
  ['net::ERR_CONTENT_LENGTH_MISMATCH', 'offline'],
  ['net::ERR_CERT_DATE_INVALID', 'offline'],
  ['net::ERR_CONNECTION_TIMED_OUT', 'timeout'],
  ['net::ERR_INVALID_HTTP_RESPONSE', 'malformed'],
  ['net::ERR_UNSAFE_PORT', 'offline'],
  ['Premature close', 'offline'],
])('%s is %s', (message, kind) => {
  expect(netError(new Error(message)).failure).toMatchObject({ kind, detail: message });
});
