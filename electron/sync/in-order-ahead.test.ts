import { describe, expect, it } from 'vitest';
import { inOrderAhead } from './in-order-ahead.ts';

/** Calls that are answered by hand. */
function byHand() {
  const started: number[] = [];
  const answers = new Map<number, (answer: string) => void>();
  const map = (item: number): Promise<string> => {
    started.push(item);
    return new Promise((resolve) => answers.set(item, resolve));
  };
  return { started, map, answer: (item: number) => answers.get(item)?.(`answer ${item}`) };
}

describe('inOrderAhead', () => {
  it('keeps the order of the list, however the answers come', async () => {
    const waits = [30, 1, 15, 2, 0, 8];
    const map = (wait: number) => new Promise<number>((resolve) => setTimeout(() => resolve(wait), wait));
    const answers: number[] = [];
    for await (const answer of inOrderAhead(waits, 2, map)) answers.push(answer);
    expect(answers).toEqual(waits);
  });

  it('has no more under way than the one awaited and those ahead', async () => {
    const { started, map, answer } = byHand();
    const answers = inOrderAhead([1, 2, 3, 4, 5], 2, map);
    const first = answers.next();
    expect(started).toEqual([1, 2, 3]);
    answer(2);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(started).toEqual([1, 2, 3]);
    answer(1);
    expect(await first).toEqual({ done: false, value: 'answer 1' });
    expect(started).toEqual([1, 2, 3, 4]);
  });

  it('starts nothing more when the loop ends early', async () => {
    const { started, map, answer } = byHand();
    answer(1);
    const loop = (async () => {
      for await (const _answer of inOrderAhead([1, 2, 3, 4, 5, 6], 1, map)) break;
    })();
    answer(1);
    await loop;
    expect(started).toEqual([1, 2, 3]);
  });

  it('asks one after the other when nothing may be ahead', async () => {
    const { started, map, answer } = byHand();
    const answers = inOrderAhead([1, 2], 0, map);
    const first = answers.next();
    expect(started).toEqual([1]);
    answer(1);
    await first;
    expect(started).toEqual([1, 2]);
  });

  it('ends at once on an empty list', async () => {
    expect(await inOrderAhead([], 2, async () => 1).next()).toEqual({ done: true, value: undefined });
  });
});
