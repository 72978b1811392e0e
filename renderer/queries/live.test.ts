import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FailureError, failure } from '../../shared/failure/failure.ts';
import { Library } from '../store/database.ts';
import { metaNumber } from '../store/meta.ts';
import { valueOr, Watches } from './live.ts';

/** Waits for what comes by itself, also on a machine that is busy. */
const soon = (check: () => void | Promise<void>) => vi.waitFor(check, { timeout: 10_000 });

let library: Library;
beforeEach(() => {
  library = new Library(crypto.randomUUID());
});
const papers = (count: number) => library.meta.put({ name: 'papers', value: count });

describe('Watches', () => {
  it('is loading, then answers, and answers again when what it read has changed', async () => {
    const watch = new Watches(() => metaNumber(library, 'papers')).of('');
    const told = vi.fn();
    expect(watch.get()).toEqual({ state: 'loading' });
    watch.subscribe(told);
    await soon(() => expect(watch.get()).toEqual({ state: 'ready', value: 0 }));
    await papers(7);
    await soon(() => expect(watch.get()).toEqual({ state: 'ready', value: 7 }));
    expect(told).toHaveBeenCalledTimes(2);
  });

  it('is not woken by what it has not read', async () => {
    await library.open();
    const query = vi.fn(() => library.stars.count());
    const watch = new Watches(query).of('');
    watch.subscribe(() => {});
    await soon(() => expect(watch.get().state).toBe('ready'));
    await papers(7);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(query).toHaveBeenCalledTimes(1);
  });

  it('gives the last answer at once when it comes back, then the present one', async () => {
    const watches = new Watches(() => metaNumber(library, 'papers'));
    const stop = watches.of('').subscribe(() => {});
    await soon(() => expect(watches.of('').get().state).toBe('ready'));
    stop();
    await papers(9);
    expect(watches.of('').get()).toEqual({ state: 'ready', value: 0 });
    watches.of('').subscribe(() => {});
    await soon(() => expect(watches.of('').get()).toEqual({ state: 'ready', value: 9 }));
  });

  it('tells nobody any more who has left', async () => {
    const watch = new Watches(() => metaNumber(library, 'papers')).of('');
    const [gone, here] = [vi.fn(), vi.fn()];
    const leave = watch.subscribe(gone);
    watch.subscribe(here);
    await soon(() => expect(here).toHaveBeenCalledTimes(1));
    leave();
    await papers(3);
    await soon(() => expect(here).toHaveBeenCalledTimes(2));
    expect(gone).toHaveBeenCalledTimes(1);
  });

  it('shows a failure as one, never as an empty answer', async () => {
    const watch = new Watches<number>(async () => {
      throw new FailureError(failure('database', 'cannot open'));
    }).of('');
    watch.subscribe(() => {});
    await soon(() => expect(watch.get().state).toBe('failed'));
    expect(watch.get()).toMatchObject({ failure: { kind: 'database', detail: 'cannot open' } });
    expect(valueOr(watch.get(), 'stand-in')).toBe('stand-in');
  });

  it('asks again after a failure when somebody comes back', async () => {
    let fails = true;
    const watch = new Watches(async () => {
      if (fails) throw new Error('for now');
      return metaNumber(library, 'papers');
    }).of('');
    const leave = watch.subscribe(() => {});
    await soon(() => expect(watch.get().state).toBe('failed'));
    leave();
    fails = false;
    watch.subscribe(() => {});
    await soon(() => expect(watch.get()).toEqual({ state: 'ready', value: 0 }));
  });

  it('has an answer at once for whoever follows what was asked before', async () => {
    let asked = 0;
    const watch = new Watches(async () => {
      asked += 1;
      if (asked === 1) throw new Error('not yet');
      return metaNumber(library, 'papers');
    }).of('');
    await watch.ask();
    expect(watch.get().state).toBe('failed');
    await watch.ask();
    expect(watch.get()).toEqual({ state: 'ready', value: 0 });
    expect(watch.followed.state).toBe('loading');
    const leave = watch.subscribe(() => {});
    await soon(() => expect(asked).toBe(3));
    leave();
  });

  it('asks each key for itself', async () => {
    const watches = new Watches(async (key) => `answer to ${key}`);
    for (const key of ['a', 'b']) watches.of(key).subscribe(() => {});
    await soon(() => expect(watches.of('b').get().state).toBe('ready'));
    expect(valueOr(watches.of('a').get(), null)).toBe('answer to a');
    expect(valueOr(watches.of('b').get(), null)).toBe('answer to b');
    expect(valueOr(watches.of('c').get(), null)).toBeNull();
  });

  it('forgets what was not asked for longest', () => {
    const watches = new Watches(async (key) => key, 2);
    const [a, b] = [watches.of('a'), watches.of('b')];
    expect(watches.of('a')).toBe(a);
    watches.of('c');
    expect(watches.of('a')).toBe(a);
    expect(watches.of('b')).not.toBe(b);
  });

  it('shows an answer only when what it needs was read, and no older one after a newer', async () => {
    const open = new Map<number | null, () => void>();
    const prepare = (value: number | null) => new Promise<void>((resolve) => open.set(value, resolve));
    const watch = new Watches(() => metaNumber(library, 'papers'), 1, prepare).of('');
    watch.subscribe(() => {});
    await soon(() => expect(open.has(0)).toBe(true));
    expect(watch.get().state).toBe('loading');
    await papers(5);
    await soon(() => expect(open.has(5)).toBe(true));
    open.get(5)?.();
    await soon(() => expect(watch.get()).toEqual({ state: 'ready', value: 5 }));
    open.get(0)?.();
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(watch.get()).toEqual({ state: 'ready', value: 5 });
  });
});
