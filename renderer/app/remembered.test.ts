import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';

const kept = new Map<string, string>();
const target = new EventTarget();
vi.stubGlobal('localStorage', {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
});
const place = { hash: '', replace: vi.fn() };
vi.stubGlobal(
  'window',
  Object.assign(target, { matchMedia: () => Object.assign(new EventTarget(), { matches: false }) }),
);
vi.stubGlobal('location', place);
const { remember, rememberFlag } = await import('./remembered.ts');
afterAll(() => {
  vi.unstubAllGlobals();
});

type Size = 'small' | 'large';
const isSize = (text: string): text is Size => text === 'small' || text === 'large';

beforeEach(() => {
  kept.clear();
  place.hash = '';
  place.replace.mockClear();
  vi.resetModules();
});

describe('remember', () => {
  it('begins with the first choice and keeps a later one', () => {
    const size = remember<Size>('size', 'small', isSize);
    expect(size.get()).toBe('small');
    size.set('large');
    expect(size.get()).toBe('large');
    expect(remember<Size>('size', 'small', isSize).get()).toBe('large');
  });

  it('refuses what an older version left', () => {
    kept.set('offprint:size', 'gigantic');
    expect(remember<Size>('size', 'small', isSize).get()).toBe('small');
  });

  it('follows what another window chose', () => {
    const size = remember<Size>('size', 'small', isSize);
    const flag = rememberFlag('flag', 'off');
    kept.set('offprint:size', 'large');
    target.dispatchEvent(Object.assign(new Event('storage'), { key: 'offprint:size' }));
    expect(size.get()).toBe('large');
    expect(flag.get()).toBe('off');
    kept.set('offprint:flag', 'maybe');
    target.dispatchEvent(Object.assign(new Event('storage'), { key: 'offprint:flag' }));
    expect(flag.get()).toBe('off');
  });
});

describe('navigation', () => {
  const moved = (hash: string): void => {
    place.hash = hash;
    target.dispatchEvent(new Event('hashchange'));
  };

  it('begins where the last window was', async () => {
    kept.set('offprint:place', '#/starred?paper=2606.10001');
    const { whereabouts } = await import('./navigation.ts');
    expect(whereabouts()).toEqual({ place: { name: 'starred' }, paper: '2606.10001' });
  });

  it('begins at its address when it has one, and at Today when nothing can be read', async () => {
    kept.set('offprint:place', '#/starred');
    place.hash = '#/all';
    expect((await import('./navigation.ts')).whereabouts().place).toEqual({ name: 'all' });
    vi.resetModules();
    place.hash = '';
    kept.set('offprint:place', '#/day/%E0%A4%A');
    expect((await import('./navigation.ts')).whereabouts().place).toEqual({ name: 'today' });
  });

  it('follows the address and remembers it', async () => {
    const { goTo, whereabouts } = await import('./navigation.ts');
    goTo({ name: 'notes' });
    expect(place.hash).toBe('#/notes');
    moved(place.hash);
    expect(whereabouts()).toEqual({ place: { name: 'notes' }, paper: null });
    expect(kept.get('offprint:place')).toBe('#/notes');
  });

  it('makes one step of history of many papers that are opened one after another', async () => {
    const { openPaper, whereabouts } = await import('./navigation.ts');
    const { paperId } = await import('../../shared/library/ids.ts');
    openPaper(paperId('2606.10001'));
    expect(place.hash).toBe('#/today?paper=2606.10001');
    moved(place.hash);
    openPaper(paperId('2606.10002'));
    expect(place.replace.mock.calls).toEqual([['#/today?paper=2606.10002']]);
    openPaper(null);
    expect(place.hash).toBe('#/today');
    moved(place.hash);
    expect(whereabouts().paper).toBeNull();
  });
});
