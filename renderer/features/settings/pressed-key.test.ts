import { expect, test } from 'vitest';
import { pressedKey } from './pressed-key.ts';

const press = (key: string, held: Partial<Parameters<typeof pressedKey>[0]> = {}): string | null =>
  pressedKey({ key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

test('keys are spelt as the table of commands spells them', () => {
  expect(press('s')).toBe('s');
  expect(press('Z', { ctrlKey: true, shiftKey: true })).toBe('$mod+Shift+z');
  expect(press('ArrowUp', { altKey: true })).toBe('Alt+ArrowUp');
  expect(press(' ', { code: 'Space' })).toBe('Space');
});

test('a modifier alone is no key', () => {
  expect(press('Shift', { shiftKey: true })).toBeNull();
});
