import { expect, it } from 'vitest';
import { paperId } from '../../../../shared/library/ids.ts';
import { partOf, searchedText } from './anchor-in-text.ts';

const annotation = (quote: string, start: number, end: number) => ({
  key: 'a-1',
  paper: paperId('2606.10001'),
  type: 'highlight' as const,
  file: '',
  place: { surface: 'text' as const, start, end },
  quote,
  before: 'first ',
  after: ' here',
  sort: '',
  colour: 'yellow' as const,
  comment: '',
  labels: [],
  created: 1,
  at: 1,
});

const shown = (plain: string, quote: string, start = 0, end = 0): string | null => {
  const part = partOf(searchedText(plain), annotation(quote, start, end));
  return part === null ? null : plain.slice(part.start, part.end);
};

it('stays at its offsets while its words are there', () => {
  const plain = 'same words, and same words';
  expect(partOf(searchedText(plain), annotation('same words', 16, 26))).toEqual({ start: 16, end: 26 });
});

it('follows its words when the text has changed', () => {
  expect(shown('New preface. An  Attention\nmap.', 'attention map', 3, 16)).toBe('Attention\nmap');
  expect(shown('𝒳 and the naïve way', 'the naive', 0, 9)).toBe('the naïve');
});

it('has no place when its words are gone', () => {
  expect(shown('Other words.', 'attention map')).toBeNull();
  expect(shown('Other words.', '')).toBeNull();
});

it('finds words of a PDF whose hyphens and blanks are others', () => {
  expect(shown('A well known state-of-the-art map.', 'state- of-the-art map')).toBe('state-of-the-art map');
});

it('finds a point again between the words around it, else beside those of one side', () => {
  const note = { ...annotation('', 6, 6), type: 'note' as const };
  const at = (plain: string): number | undefined => partOf(searchedText(plain), note)?.start;
  expect(at('first  here')).toBe(6);
  expect(at('And at first here.')).toBe(13);
  expect(at('It is here.')).toBe(6);
  expect(at('So, at first.')).toBe(13);
  expect(at('nothing of it')).toBeUndefined();
});
