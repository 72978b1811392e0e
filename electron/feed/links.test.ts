import { expect, test } from 'vitest';
import { nextPageOf, redirectOf } from './links.ts';

const from = new URL('https://feed.example/api/daily_papers?p=0');
const next = (link: string): string | undefined =>
  nextPageOf(new Map([['link', link]]), from, from.origin)?.href;

test.each([
  ['<https://feed.example/api/daily_papers?p=1>; rel="next"', 'https://feed.example/api/daily_papers?p=1'],
  ['</api/daily_papers?p=1>; rel=next', 'https://feed.example/api/daily_papers?p=1'],
  ['<?p=1>;rel="next"', 'https://feed.example/api/daily_papers?p=1'],
  [
    '<?p=0>; rel="prev", <?p=1,2>; title="a, b"; rel="last next"',
    'https://feed.example/api/daily_papers?p=1,2',
  ],
  ['<?p=9>; rel="last"', undefined],
  ['<?p=9>; rel="nextish"', undefined],
  ['<?p=9>; rev="next"', undefined],
  ['<http://[>; rel="next"', undefined],
  ['', undefined],
  ['<'.repeat(50_000), undefined],
])('finds the next page in %.80s', (link, page) => {
  expect(next(link)).toBe(page);
});

test.each([
  'https://elsewhere.example/p1',
  'http://feed.example/p1',
  '//elsewhere.example/',
  'file:///etc/passwd',
])('refuses a next page at %s', (target) => {
  expect(() => next(`<${target}>; rel="next"`)).toThrow(/^forbidden-address/);
});

test('finds the target of a redirect', () => {
  const target = (status: number, location?: string) =>
    redirectOf(status, new Map(location === undefined ? [] : [['location', location]]), from)?.href;
  expect(target(200, '/x')).toBeUndefined();
  expect(target(307, '/x')).toBe('https://feed.example/x');
  expect(target(301, 'https://elsewhere.example/')).toBe('https://elsewhere.example/');
  expect(() => target(302)).toThrow(/^malformed/);
  expect(() => target(302, 'http://[')).toThrow(/^malformed/);
});
