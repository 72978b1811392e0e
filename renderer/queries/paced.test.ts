import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, test, vi } from 'vitest';
import { Library } from '../store/database.ts';
import { metaNumber } from '../store/meta.ts';
import { feedAtRest, pacedQuery, paceQueries } from './paced.ts';

const soon = (check: () => void | Promise<void>) => vi.waitFor(check, { timeout: 10_000, interval: 5 });

afterEach(() => paceQueries(false));

async function followed() {
  const library = new Library(crypto.randomUUID());
  const asked = vi.fn(() => metaNumber(library, 'papers'));
  const told: (number | null)[] = [];
  const subscription = pacedQuery(asked).subscribe({ next: (value) => told.push(value) });
  await soon(() => expect(told).toEqual([0]));
  const papers = (count: number) => library.meta.put({ name: 'papers', value: count });
  return { asked, told, papers, stop: () => subscription.unsubscribe() };
}

test('what can wait for the end of a sync hears of it, and at once when there is none', async () => {
  const heard: string[] = [];
  await feedAtRest();
  paceQueries(true);
  const rest = feedAtRest().then(() => heard.push('at rest'));
  await Promise.resolve();
  expect(heard).toEqual([]);
  paceQueries(false);
  await rest;
  expect(heard).toEqual(['at rest']);
});

describe('pacedQuery', () => {
  it('answers every change at once while no feed comes in', async () => {
    const { told, papers, stop } = await followed();
    for (const count of [1, 2, 3]) {
      await papers(count);
      await soon(() => expect(told.at(-1)).toBe(count));
    }
    expect(told).toEqual([0, 1, 2, 3]);
    stop();
  });

  it('joins the changes of a sync, ends with the last, and follows on', async () => {
    const { asked, told, papers, stop } = await followed();
    paceQueries(true);
    for (let count = 1; count <= 20; count += 1) await papers(count);
    await soon(() => expect(told.at(-1)).toBe(20));
    expect(asked.mock.calls.length).toBeLessThan(8);
    await papers(21);
    await soon(() => expect(told.at(-1)).toBe(21));
    stop();
  });

  it('waits no longer when the sync has ended', async () => {
    const { told, papers, stop } = await followed();
    paceQueries(true);
    await papers(1);
    await papers(2);
    const ended = performance.now();
    paceQueries(false);
    await soon(() => expect(told.at(-1)).toBe(2));
    expect(performance.now() - ended).toBeLessThan(240);
    await papers(3);
    await soon(() => expect(told.at(-1)).toBe(3));
    stop();
  });
});
