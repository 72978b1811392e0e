import { expect, it } from 'vitest';
import { plainWords } from './plain-words.ts';

it('keeps the words of a query and leaves its conditions out', () => {
  expect(plainWords('"long context" kv-cach* is:unread -survey (tag:x OR pruning)')).toBe(
    'long context kv-cach pruning',
  );
  expect(plainWords('is:starred -has:code')).toBe('');
  expect(plainWords('x'.repeat(400))).toHaveLength(250);
});
