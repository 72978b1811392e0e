import { expect, test } from 'vitest';
import { satisfies } from './packages.mjs';

const wanted = {
  '': { version: '0.1.0' },
  'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
  'node_modules/other-system': { version: '1.0.0', optional: true },
};

test.each([
  ['all there', { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' } }, true],
  [
    'more than that',
    { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '1.0.0' } },
    true,
  ],
  ['one missing', {}, false],
  ['another version', { 'node_modules/a': { version: '1.0.1', integrity: 'sha512-a' } }, false],
  ['another content', { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-b' } }, false],
])('%s', (_, present, expected) => {
  expect(satisfies(wanted, present)).toBe(expected);
});
