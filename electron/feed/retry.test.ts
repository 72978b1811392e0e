import { expect, test } from 'vitest';
import { FailureError, failure } from '../../shared/failure/failure.ts';
import { AnswerError } from './answer-error.ts';
import { withRetries } from './retry.ts';
import { testClock } from './test-clock.test-support.ts';

const answer = (status: number, headers: Record<string, string> = {}): AnswerError =>
  new AnswerError({ status, headers: new Map(Object.entries(headers)), bytes: new Uint8Array() });
const offline = new FailureError(failure('offline', 'net::ERR_CONNECTION_REFUSED'));

async function run(errors: readonly Error[], signal: AbortSignal = new AbortController().signal) {
  const clock = testClock();
  let attempts = 0;
  const attempt = async (): Promise<string> => {
    const error = errors[attempts];
    attempts += 1;
    if (error !== undefined) throw error;
    return 'answer';
  };
  const outcome = await withRetries({ retries: 3, clock, signal, random: () => 0.5 }, attempt).catch(
    (thrown: unknown) => (thrown instanceof FailureError ? thrown.failure : thrown),
  );
  return { outcome, attempts, slept: clock.slept };
}

test('tries again with waits below a doubling ceiling', async () => {
  const { outcome, slept } = await run([offline, answer(503), answer(500)]);
  expect(outcome).toBe('answer');
  expect(slept).toEqual([200, 400, 800]);
});

test('gives up after three retries with the last failure', async () => {
  const { outcome, attempts } = await run([offline, offline, offline, answer(502), offline]);
  expect(outcome).toMatchObject({ kind: 'server' });
  expect(attempts).toBe(4);
});

test.each([408, 429, 500, 502, 503, 504])('tries again after %d', async (status) => {
  expect((await run([answer(status)])).outcome).toBe('answer');
});

test.each([400, 401, 403, 404, 501, 505])('does not try again after %d', async (status) => {
  expect((await run([answer(status)])).attempts).toBe(1);
});

test('does not try again what cannot pass', async () => {
  expect((await run([new FailureError(failure('malformed', ''))])).attempts).toBe(1);
  expect((await run([new FailureError(failure('cancelled', ''))])).attempts).toBe(1);
  expect((await run([new TypeError('a mistake')])).outcome).toBeInstanceOf(TypeError);
});

test('waits exactly as long as the feed asks', async () => {
  const { outcome, slept } = await run([
    answer(429, { ratelimit: '"api";r=0;t=12' }),
    answer(503, { 'retry-after': '60' }),
  ]);
  expect(outcome).toBe('answer');
  expect(slept).toEqual([13_000, 60_000]);
});

test.each([429, 503])('a longer wait after %d is left to the caller', async (status) => {
  const { outcome, slept } = await run([answer(status, { 'retry-after': '61' })]);
  expect(outcome).toMatchObject({ kind: 'rate-limited', remedy: 'wait', retryAfterMs: 61_000 });
  expect(slept).toEqual([]);
});

test('a wait ends when cancelled', async () => {
  const { outcome, attempts } = await run([offline], AbortSignal.abort());
  expect(outcome).toMatchObject({ kind: 'cancelled' });
  expect(attempts).toBe(1);
});
