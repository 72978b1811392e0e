import { expect, test } from 'vitest';
import { publicEndpoint, readEndpoint } from './endpoint.ts';

test.each([
  [publicEndpoint, 'https://huggingface.co', true],
  [' https://mirror.example/hf/ ', 'https://mirror.example/hf', true],
  ['https://mirror.example:8443///?q#f', 'https://mirror.example:8443', true],
  ['http://localhost:9/', 'http://localhost:9', true],
  ['http://127.8.9.1', 'http://127.8.9.1', true],
  ['http://[::1]:80', 'http://[::1]', true],
  ['http://mirror.example', 'http://mirror.example', false],
  ['http://localhost.example', 'http://localhost.example', false],
  ['http://127.0.0.1.example', 'http://127.0.0.1.example', false],
])('reads %s', (text, base, mayCarryToken) => {
  const endpoint = readEndpoint(text);
  expect(endpoint).toMatchObject({ base, mayCarryToken, origin: new URL(base).origin });
});

test.each([
  '',
  'huggingface.co',
  'ftp://x.example',
  'file:///etc',
  'https://me:secret@x.example',
  'javascript:alert(1)',
])('refuses %s', (text) => {
  expect(() => readEndpoint(text)).toThrow(/^forbidden-address/);
  expect(() => readEndpoint(text)).not.toThrow(/secret/);
});
