import { expect, test } from 'vitest';
import { RateBudget } from './rate-budget.ts';
import { type TestClock, testClock } from './test-clock.test-support.ts';

const signal = new AbortController().signal;
const limits = (left: number, seconds: number, quota = 500): ReadonlyMap<string, string> =>
  new Map([
    ['ratelimit', `"api";r=${left};t=${seconds}`],
    ['ratelimit-policy', `"fixed window";"api";q=${quota};w=300`],
  ]);

async function take(budget: RateBudget, times: number): Promise<void> {
  for (let taken = 0; taken < times; taken += 1) await budget.take(signal);
}

function withBudget(): { clock: TestClock; budget: RateBudget } {
  const clock = testClock();
  return { clock, budget: new RateBudget(clock) };
}

test('lets everything pass while nothing is known', async () => {
  const { clock, budget } = withBudget();
  budget.observe(new Map());
  await take(budget, 1_000);
  expect(clock.slept).toEqual([]);
});

test('lets most of a window pass at once and spreads the last tenth over its rest', async () => {
  const { clock, budget } = withBudget();
  budget.observe(limits(60, 99));
  await take(budget, 11);
  expect(clock.slept).toEqual([]);
  await take(budget, 49);
  expect(clock.slept).toHaveLength(49);
  expect(Math.max(...clock.slept)).toBeLessThanOrEqual(2_500);
  expect(clock.now()).toBeLessThan(101_000);
});

test('waits for the next window when this one is exhausted', async () => {
  const { clock, budget } = withBudget();
  budget.observe(limits(0, 20));
  await take(budget, 1);
  expect(clock.slept).toEqual([21_000]);
  await take(budget, 20);
  expect(clock.slept).toHaveLength(1);
});

test('does not wait for longer than a minute but says how long it would be', async () => {
  const { clock, budget } = withBudget();
  budget.observe(limits(0, 250));
  await expect(budget.take(signal)).rejects.toMatchObject({
    failure: { kind: 'rate-limited', retryAfterMs: 251_000 },
  });
  expect(clock.slept).toEqual([]);
  clock.advance(251_000);
  await budget.take(signal);
});

test('counts requests that the feed has not seen when it answers another', async () => {
  const { clock, budget } = withBudget();
  budget.observe(limits(3, 100, 10));
  await take(budget, 3);
  budget.observe(limits(2, 99, 10));
  await expect(budget.take(signal)).rejects.toMatchObject({ failure: { kind: 'rate-limited' } });
  clock.advance(101_000);
  budget.observe(limits(9, 300, 10));
  await take(budget, 5);
  expect(clock.slept).toEqual([]);
});

test('holds back when asked, and never less than before', async () => {
  const { clock, budget } = withBudget();
  budget.holdBack(5_000);
  budget.holdBack(1_000);
  await take(budget, 1);
  expect(clock.slept).toEqual([5_000]);
});

test('a wait ends when cancelled', async () => {
  const { budget } = withBudget();
  budget.holdBack(5_000);
  await expect(budget.take(AbortSignal.abort())).rejects.toMatchObject({ failure: { kind: 'cancelled' } });
});
