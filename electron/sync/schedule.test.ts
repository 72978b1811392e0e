import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Cursors } from '../../shared/contract/port.ts';
import type { SyncStatus } from '../../shared/contract/sync-status.ts';
import { FailureError, type FailureKind, failure } from '../../shared/failure/failure.ts';
import { EndpointGuard } from './endpoint-guard.ts';
import { LibraryLine } from './library-line.ts';
import type { Holder } from './library-lines.ts';
import { hourMs, SyncSchedule } from './schedule.ts';

const now = Date.UTC(2026, 5, 12, 9);
const noAnswer = { papers: [], rejected: [] };

/** A holder whose worker stores whatever it gets, at once. */
function holderOf(lastCompleteAt: number | null = null): Holder {
  let hear: (text: string) => void = () => {};
  const line = new LibraryLine({
    post: (text) => {
      const { id } = JSON.parse(text);
      queueMicrotask(() => hear(JSON.stringify({ type: 'stored', id, papers: 0, added: 0 })));
    },
    onText: (heard) => {
      hear = heard;
    },
    onClose: () => {},
  });
  const cursors: Cursors = {
    endpoint: null,
    starter: true,
    picturesTold: true,
    lastCompleteAt,
    editions: [],
    starterAbstracts: [],
  };
  return { line, cursors };
}

function schedule(edition: (signal: AbortSignal) => Promise<typeof noAnswer> = async () => noAnswer) {
  let holder: Holder | null = holderOf();
  const told: SyncStatus[] = [];
  let runs = 0;
  const sync = new SyncSchedule({
    feed: {
      edition: (_date, signal) => edition(signal),
      trending: async () => {
        runs += 1;
        return noAnswer;
      },
      paper: () => Promise.reject(new Error('not asked for')),
    },
    guard: new EndpointGuard('https://huggingface.co', null),
    choices: () => ({ back: 30, everyMs: hourMs }),
    now: () => now,
    holder: () => holder,
    tell: (status) => void told.push(status),
    report: () => {},
    dayFailed: () => {},
  });
  return {
    sync,
    told,
    states: () => told.map((status) => status.state),
    runs: () => runs,
    lose: () => {
      holder = null;
    },
  };
}

/** Lets everything happen that waits for no timer. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

const failing =
  (kind: FailureKind, retryAfterMs: number | null = null) =>
  async () => {
    throw new FailureError(failure(kind, 'told to', retryAfterMs));
  };

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('SyncSchedule', () => {
  it('goes from never over syncing to up to date', async () => {
    const { sync, told, states } = schedule();
    expect(sync.status).toEqual({ state: 'never' });
    await sync.start();
    expect(states()[0]).toBe('syncing');
    expect(new Set(states().slice(0, -1))).toEqual(new Set(['syncing']));
    expect(told.at(-1)).toEqual({ state: 'up-to-date', at: now });
    expect(sync.status).toEqual(told.at(-1));
    sync.stop();
  });

  it('runs again every hour', async () => {
    const { sync, runs } = schedule();
    await sync.start();
    await vi.advanceTimersByTimeAsync(hourMs - 1);
    expect(runs()).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    await settled();
    expect(runs()).toBe(2);
    sync.stop();
  });

  it('runs one at a time', async () => {
    const { sync, runs } = schedule();
    await Promise.all([sync.start(), sync.start(), sync.start()]);
    expect(runs()).toBe(1);
    sync.stop();
  });

  it('does not run while nothing can be stored', async () => {
    const { sync, told, lose } = schedule();
    lose();
    await sync.start();
    expect(told).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('says since when it is up to date as soon as a library says so, then runs', async () => {
    const { sync, told, runs } = schedule();
    sync.holderChanged(holderOf(now - 500));
    expect(told[0]).toEqual({ state: 'up-to-date', at: now - 500 });
    await settled();
    expect(runs()).toBe(1);
    expect(told.at(-1)).toEqual({ state: 'up-to-date', at: now });
    sync.stop();
  });

  it('is quiet when the last holder is gone', () => {
    const { sync, told } = schedule();
    sync.holderChanged(null);
    expect(told).toEqual([]);
  });

  it('is offline without a network, remembers the last success and tries again after two minutes', async () => {
    let isOnline = false;
    const { sync, told, runs } = schedule(() =>
      isOnline ? Promise.resolve(noAnswer) : failing('offline')(),
    );
    sync.holderChanged(holderOf(now - 500));
    await settled();
    expect(told.at(-1)).toEqual({ state: 'offline', at: now - 500 });
    isOnline = true;
    await vi.advanceTimersByTimeAsync(119_999);
    expect(runs()).toBe(0);
    await vi.advanceTimersByTimeAsync(1);
    await settled();
    expect(told.at(-1)).toEqual({ state: 'up-to-date', at: now });
    sync.stop();
  });

  it('says why it failed and waits as long as the feed asked', async () => {
    const { sync, told } = schedule(failing('rate-limited', 5_000));
    await sync.start();
    expect(told.at(-1)).toMatchObject({ state: 'failed', at: null, failure: { kind: 'rate-limited' } });
    const before = told.length;
    await vi.advanceTimersByTimeAsync(4_999);
    expect(told).toHaveLength(before);
    await vi.advanceTimersByTimeAsync(1);
    await settled();
    expect(told.length).toBeGreaterThan(before);
    sync.stop();
  });

  it('can be cancelled, and started again at once', async () => {
    const hanging = (signal: AbortSignal) =>
      new Promise<typeof noAnswer>((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(new FailureError(failure('cancelled', 'aborted'))));
      });
    let hang = true;
    const { sync, told } = schedule((signal) => (hang ? hanging(signal) : Promise.resolve(noAnswer)));
    const run = sync.start();
    sync.cancel();
    await run;
    expect(told.at(-1)).toEqual({ state: 'cancelled', at: null });
    hang = false;
    await sync.start();
    expect(sync.status).toEqual({ state: 'up-to-date', at: now });
    sync.stop();
  });

  it('leaves no timer behind when it is stopped', async () => {
    const { sync } = schedule();
    await sync.start();
    expect(vi.getTimerCount()).toBe(1);
    sync.stop();
    expect(vi.getTimerCount()).toBe(0);
  });
});
