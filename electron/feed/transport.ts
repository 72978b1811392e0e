import { Readable } from 'node:stream';
import { app, net } from 'electron';
import { FailureError, failure } from '../../shared/failure/failure.ts';
import { netError } from './net-error.ts';
import type { FeedResponse, Transport } from './request.ts';

/** How Offprint names itself to the feed. */
export function userAgent(): string {
  return `Offprint/${app.getVersion()}`;
}

/** Carries requests by Chromium's network stack, so with the system's proxy and certificates. */
export const electronTransport: Transport = ({ url, headers, signal }) =>
  new Promise<FeedResponse>((resolve, reject) => {
    if (signal.aborted) return reject(cancelled());
    const request = net.request({
      url: url.href,
      headers: { ...headers },
      redirect: 'manual',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    });
    // Not on `close`: Electron emits that as soon as the request itself is sent.
    const end = (): void => {
      signal.removeEventListener('abort', end);
      request.abort();
      reject(cancelled());
    };
    signal.addEventListener('abort', end);
    // Stays for good: an error that nobody listens to would end the process.
    request.on('error', (error) => {
      reject(netError(error));
      end();
    });
    request.on('redirect', (status, _method, target, answered) => {
      resolve({ status, headers: headerMap({ ...answered, location: target }), body: Readable.from([]) });
      end();
    });
    request.on('response', (response) => {
      response.on('error', () => {});
      const body = bodyOf(response, signal, end);
      resolve({ status: response.statusCode, headers: headerMap(response.headers), body });
    });
    request.end();
  });

async function* bodyOf(response: unknown, signal: AbortSignal, end: () => void): AsyncGenerator<Uint8Array> {
  // Electron's message is a Node stream, though its types do not say so.
  if (!(response instanceof Readable)) throw new TypeError('the answer is no stream');
  try {
    for await (const piece of response) if (piece instanceof Uint8Array) yield piece;
  } catch (thrown) {
    throw signal.aborted ? cancelled() : netError(thrown);
  } finally {
    end();
  }
}

function headerMap(
  headers: Readonly<Record<string, string | readonly string[]>>,
): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), [value].flat().join(', ')]),
  );
}

function cancelled(): FailureError {
  return new FailureError(failure('cancelled', 'cancelled'));
}
