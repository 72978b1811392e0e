import { expect, test } from 'vitest';
import { inParagraphs, oneLine } from './text.ts';

test.each([
  ['Sparse\n  Attention ', 'Sparse Attention'],
  ['\ttabs\u00a0and\u2003wide\r\nspaces', 'tabs and wide spaces'],
  ['bell\u0007 null\u0000 escape\u001b[1m', 'bell null escape[1m'],
  ['evil\u202egnp.exe\u2066', 'evilgnp.exe'],
  ['half \ud83d a face', 'half \ufffd a face'],
  ['naïve 字 😀', 'naïve 字 😀'],
  [' \n ', ''],
])('%j is one line', (text, line) => {
  expect(oneLine(text, 100)).toBe(line);
});

test.each([
  ['one\ntwo\nthree', 'one two three'],
  ['one\n\ntwo', 'one\n\ntwo'],
  ['one\r\n \t\r\n\r\n\r\ntwo\r\nthree', 'one\n\ntwo three'],
  ['one\n  two', 'one\n\ntwo'],
  ['one\n two', 'one two'],
  ['\n\n  one  \n\n', 'one'],
  ['one\u2029\u2029two', 'one\n\ntwo'],
  [' \n\n ', ''],
])('%j in paragraphs', (text, paragraphs) => {
  expect(inParagraphs(text, 100)).toBe(paragraphs);
});

test('a text is cut, but never within a character', () => {
  expect(oneLine('abc def', 4)).toBe('abc');
  expect(oneLine('ab😀', 3)).toBe('ab');
  expect(inParagraphs('ab\n\ncd', 4)).toBe('ab');
});

test.each(['a'.repeat(5e6), ' '.repeat(5e6), '\n '.repeat(2e6), '\n'.repeat(5e6), '\u0000'.repeat(5e6)])(
  'an immense text costs little (%#)',
  (text) => {
    const start = Date.now();
    oneLine(text, 1_000);
    inParagraphs(text, 20_000);
    expect(Date.now() - start).toBeLessThan(1_000);
  },
);
