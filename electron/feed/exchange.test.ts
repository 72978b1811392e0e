import { getEventListeners } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FailureError, failure } from '../../shared/failure/failure.ts';
import { exchange } from './exchange.ts';
import type { Transport } from './request.ts';
import { inTurn, type Scripted } from './scripted-transport.test-support.ts';

const request = { url: new URL('https://feed.example/x'), headers: {}, most: 10 };
const never = new Promise<never>(() => {});
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function* dripping(pieces: number, everyMs: number): AsyncGenerator<Uint8Array> {
  for (let sent = 0; sent < pieces; sent += 1) {
    await pause(everyMs);
    yield new Uint8Array(1);
  }
}

/** Runs one exchange with fake time; also checks that nothing stays behind. */
async function run(answer: Scripted | Transport, afterMs = 0, cancel = false) {
  const { transport, requests } =
    typeof answer === 'function' ? { transport: answer, requests: [] } : inTurn(answer);
  const control = new AbortController();
  const done = exchange(transport, request, control.signal).catch((thrown: unknown) => thrown);
  await vi.advanceTimersByTimeAsync(afterMs);
  if (cancel) control.abort();
  const outcome = await done;
  expect(getEventListeners(control.signal, 'abort')).toEqual([]);
  // A piece that was still to come may arrive; afterwards no timer of the exchange may be left.
  await vi.advanceTimersByTimeAsync(29_001);
  expect(vi.getTimerCount()).toBe(0);
  for (const { signal } of requests) expect(signal.aborted).toBe(true);
  return outcome;
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('reads a whole answer', async () => {
  const outcome = await run({ headers: { a: 'b' }, body: 'ten bytes!' });
  expect(outcome).toMatchObject({ status: 200, bytes: new TextEncoder().encode('ten bytes!') });
});

test('gives up an answer that announces too much, without reading it', async () => {
  const read = vi.fn();
  const body = { [Symbol.asyncIterator]: () => ({ next: read }) };
  expect(await run({ headers: { 'content-length': '11' }, body })).toMatchObject({
    failure: { kind: 'too-large' },
  });
  expect(read).not.toHaveBeenCalled();
});

test('gives up an answer that grows too large', async () => {
  const outcome = await run({ body: dripping(1_000_000, 1) }, 100);
  expect(outcome).toMatchObject({ failure: { kind: 'too-large', remedy: 'none' } });
});

test('reads an error’s text as far as it goes', async () => {
  expect(await run({ status: 400, body: 'x'.repeat(100_000) })).toMatchObject({
    status: 400,
    bytes: { length: 65_536 },
  });
});

test('the status of an error counts even when its text breaks off', async () => {
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield new Uint8Array(3);
    throw new FailureError(failure('offline', 'broken'));
  }
  expect(await run({ status: 503, body: broken() })).toMatchObject({ status: 503, bytes: { length: 0 } });
});

test('reads nothing of a redirect', async () => {
  const body = { [Symbol.asyncIterator]: () => ({ next: () => never }) };
  expect(await run({ status: 302, headers: { location: '/' }, body })).toMatchObject({ status: 302 });
});

test.each([
  ['head', () => never, 15_000],
  [
    'piece',
    async () => ({
      status: 200,
      headers: new Map(),
      body: { [Symbol.asyncIterator]: () => ({ next: () => never }) },
    }),
    30_000,
  ],
  ['whole', async () => ({ status: 200, headers: new Map(), body: dripping(9, 29_000) }), 60_000],
] satisfies [string, Transport, number][])(
  'a transport that hangs at its %s is left in time',
  async (_part, transport, ms) => {
    expect(await run(transport, ms)).toMatchObject({ failure: { kind: 'timeout', remedy: 'retry' } });
  },
);

test('a slow answer is no late one', async () => {
  expect(await run({ body: dripping(9, 6_000) }, 55_000)).toMatchObject({ status: 200 });
});

test.each([
  ['before the head', (() => never) satisfies Transport],
  ['in the body', { body: dripping(9, 9_000) }],
  ['in the body of an error', { status: 500, body: dripping(9, 9_000) }],
])('is cancelled at once %s', async (_when, answer) => {
  expect(await run(answer, 1_000, true)).toMatchObject({ failure: { kind: 'cancelled' } });
});

test('sends nothing when cancelled before', async () => {
  const { transport, requests } = inTurn({});
  await expect(exchange(transport, request, AbortSignal.abort())).rejects.toMatchObject({
    failure: { kind: 'cancelled' },
  });
  expect(requests).toEqual([]);
});

test('classifies whatever a transport throws', async () => {
  const broken = Object.assign(new Error('no'), { code: 'ECONNRESET' });
  expect(await run(inTurn(broken).transport)).toMatchObject({ failure: { kind: 'offline' } });
  expect(await run(inTurn(new TypeError('no')).transport)).toMatchObject({ failure: { kind: 'unexpected' } });
});
