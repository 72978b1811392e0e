import { describe, expect, it, vi } from 'vitest';
import { freeBytes, judge } from './free-space.ts';
import { SpaceWatch } from './space-watch.ts';

const asked = vi.hoisted(() => ({ free: 0 }));
vi.mock('node:fs/promises', () => ({
  statfs: async (folder: string) => {
    if (folder === '/nowhere') throw new Error('no such disk');
    return { bavail: asked.free / 4_096, bsize: 4_096 };
  },
}));

describe('judge', () => {
  it.each([
    [null, 'unknown'],
    [0, 'scarce'],
    [99_999_999, 'scarce'],
    [100_000_000, 'low'],
    [499_999_999, 'low'],
    [500_000_000, 'plenty'],
  ])('takes %s bytes for %s', (bytes, space) => expect(judge(bytes)).toBe(space));
});

describe('the watch', () => {
  it('tells each change once, in both directions', async () => {
    const told: string[] = [];
    const watch = new SpaceWatch({
      folder: '/',
      changed: (space, before) => void told.push(`${before} ${space}`),
    });
    for (const free of [900e6, 900e6, 300e6, 50e6, 50e6, 900e6]) {
      asked.free = free;
      await watch.look();
    }
    expect(told).toEqual(['unknown plenty', 'plenty low', 'low scarce', 'scarce plenty']);
  });

  it('stops nothing where the system does not say', async () => {
    expect(await freeBytes('/nowhere')).toBeNull();
    const watch = new SpaceWatch({ folder: '/nowhere', changed: () => expect.fail('told') });
    await watch.look();
    expect(watch.space).toBe('unknown');
  });
});
