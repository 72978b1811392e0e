import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';

vi.mock('../app/clock.ts', () => ({ now: () => 1_780_000_000_000 }));
const { library } = await import('../app/library.ts');
const { choosePreset, giveKey, resetAllKeys, resetKeys, takeKey } = await import('./keys.ts');

const written = async () => (await library.settings.get('keys'))?.value;

beforeEach(async () => {
  await library.open();
  await Promise.all([library.settings.clear(), library.outbox.clear(), library.acts.clear()]);
});

it('keeps both of two changes that are made before the first is shown', async () => {
  await Promise.all([
    giveKey('star', { key: 'x', isBeside: false, takenFrom: ['select'] }),
    giveKey('star', { key: 'Shift+x', isBeside: true, takenFrom: [] }),
    choosePreset('vim'),
  ]);
  expect(await written()).toEqual({ preset: 'vim', changes: { star: ['x', 'Shift+x'], select: [] } });
});

it('gives back the keys of the preset, of one command and of all', async () => {
  await giveKey('star', { key: 'x', isBeside: true, takenFrom: ['select'] });
  await resetKeys('select');
  expect(await written()).toEqual({ preset: 'default', changes: { star: ['s', 'x'] } });
  await takeKey('star', 's');
  expect(await written()).toEqual({ preset: 'default', changes: { star: ['x'] } });
  await resetAllKeys();
  expect(await written()).toEqual({ preset: 'default', changes: {} });
});
