import { describe, expect, it } from 'vitest';
import type { PaletteItem } from './item.ts';
import { rankItems } from './rank.ts';

const item = (key: string, name: string, also = ''): PaletteItem => ({
  key,
  kind: '',
  name,
  also,
  run: () => {},
});
const items = [
  item('a', 'Reading list'),
  item('b', 'Add to reading list, or remove'),
  item('c', 'Settings'),
  item('d', 'sparse attention'),
  item('e', 'Theme', 'dark light colours'),
  item('f', 'Statistics'),
  item('g', 'Star'),
  item('h', 'Inattentive readers'),
];
const found = (typed: string, recent: readonly string[] = []): string =>
  rankItems(items, typed, recent)
    .map(({ key }) => key)
    .join('');

describe('the palette', () => {
  it('puts the name first that was typed, then what has the words', () => {
    expect(found('reading list')).toBe('ab');
    expect(found('list read')).toBe('ab');
  });

  it('finds words within a name, beside it, and with an error', () => {
    expect(found('attention')).toBe('d');
    expect(found('attent')).toBe('dh');
    expect(found('dark')).toBe('e');
    expect(found('setitngs')).toBe('c');
    expect(found('statitsics')).toBe('f');
    expect(found('xylophone')).toBe('');
  });

  it('prefers what was used lately, but not to the very name', () => {
    expect(found('sta')).toBe('gf');
    expect(found('sta', ['f'])).toBe('fg');
    expect(found('star', ['f'])).toBe('g');
    expect(found('reading list', ['b'])).toBe('ab');
    expect(found('', ['f', 'c'])).toBe('fcabdegh');
  });
});
