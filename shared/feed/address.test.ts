import { expect, test } from 'vitest';
import { mediaAddress, pageAddress } from './address.ts';

test.each([
  ['https://circle.example', 'https://circle.example/'],
  ['http://lab.example/a?b#c', 'http://lab.example/a?b#c'],
  ['HTTPS://LAB.example', 'https://lab.example/'],
  ['https://me:secret@lab.example', null],
  ['https://me@lab.example', null],
  ['javascript:alert(1)', null],
  ['data:text/html,x', null],
  ['file:///etc/passwd', null],
  ['lab.example', null],
  ['/relative', null],
  ['', null],
  [`https://lab.example/${'x'.repeat(2_000)}`, null],
])('page %.40s', (text, address) => {
  expect(pageAddress(text)).toBe(address);
});

test.each([
  ['https://cdn.example/x.png', 'https://cdn.example/x.png'],
  ['/avatars/x.svg', 'http://mirror.example:81/avatars/x.svg'],
  ['//cdn.example/x.png', null],
  ['http://mirror.example:81/x.png', 'http://mirror.example:81/x.png'],
  ['http://mirror.example/x.png', null],
  ['http://cdn.example/x.png', null],
  ['data:image/png;base64,AAAA', null],
  ['https://me:secret@cdn.example/x.png', null],
  ['http://[', null],
])('media %s', (text, address) => {
  expect(mediaAddress(text, 'http://mirror.example:81')).toBe(address);
});
