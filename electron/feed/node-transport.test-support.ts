import { FailureError, failure } from '../../shared/failure/failure.ts';
import type { Transport } from './request.ts';

/** A transport on Node's own `fetch`, for tests against a real server without Electron. */
export const nodeTransport: Transport = async ({ url, headers, signal }) => {
  try {
    const response = await fetch(url, { headers, signal, redirect: 'manual', credentials: 'omit' });
    return {
      status: response.status,
      headers: new Map(response.headers),
      body: pieces(response, signal),
    };
  } catch (thrown) {
    throw failed(thrown, signal);
  }
};

async function* pieces(response: Response, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  if (response.body === null) return;
  const reader = response.body.getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
  } catch (thrown) {
    throw failed(thrown, signal);
  }
}

function failed(thrown: unknown, signal: AbortSignal): FailureError {
  const kind = signal.aborted ? 'cancelled' : 'offline';
  return new FailureError(failure(kind, String(thrown)), { cause: thrown });
}
