import { expect, it } from 'vitest';
import { sha256Of } from '../../../shared/library/ids.ts';
import { passwordOf, rememberPassword } from './known-passwords.ts';

it('knows a password as long as one reader has the file open', () => {
  const file = sha256Of('a'.repeat(64));
  const other = sha256Of('b'.repeat(64));
  const first = rememberPassword(file, 'open sesame');
  const second = rememberPassword(file, 'open sesame');
  first();
  expect([passwordOf(file), passwordOf(other)]).toEqual(['open sesame', null]);
  second();
  expect(passwordOf(file)).toBeNull();
});
