import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { failure } from '../../shared/failure/failure.ts';

const main = vi.hoisted(() => ({ ask: vi.fn(), boot: { clockOffset: 5_000 } }));
vi.stubGlobal('window', { offprint: main });
const { ask } = await import('./bridge.ts');
const { now } = await import('./clock.ts');

beforeEach(() => {
  vi.useFakeTimers();
  main.ask.mockReset();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('ask', () => {
  it('gives what main answers', async () => {
    main.ask.mockResolvedValue({ ok: true, value: { state: 'never' } });
    expect(await ask('sync:status')).toEqual({ state: 'never' });
    expect(main.ask.mock.calls).toEqual([['sync:status']]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('throws the failure that main names', async () => {
    main.ask.mockResolvedValue({ ok: false, failure: failure('offline', 'no route', 400) });
    await expect(ask('link:open', 'https://arxiv.org/')).rejects.toMatchObject({
      failure: { kind: 'offline', detail: 'no route', retryAfterMs: 400 },
    });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('takes main for hung after ten seconds', async () => {
    main.ask.mockReturnValue(new Promise(() => {}));
    const asked = expect(ask('sync:start')).rejects.toMatchObject({ failure: { kind: 'bridge' } });
    await vi.advanceTimersByTimeAsync(9_999);
    expect(vi.getTimerCount()).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    await asked;
  });
});

describe('now', () => {
  it('is the clock of the app, which development may set', () => {
    vi.setSystemTime(1_000_000);
    expect(now()).toBe(1_005_000);
  });
});
