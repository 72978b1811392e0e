import { expect, test } from 'vitest';
import { AnswerError } from './answer-error.ts';

const errorOf = (status: number, body: string, headers: Record<string, string> = {}) =>
  new AnswerError({
    status,
    headers: new Map(Object.entries(headers)),
    bytes: new TextEncoder().encode(body),
  });

test.each([
  [400, 'refused'],
  [401, 'refused'],
  [404, 'not-found'],
  [410, 'not-found'],
  [408, 'timeout'],
  [429, 'rate-limited'],
  [500, 'server'],
  [503, 'server'],
])('%d is %s', (status, kind) => {
  expect(errorOf(status, '').failure.kind).toBe(kind);
});

test.each([
  ['{"error":"Too big"}', '400 Too big'],
  ['{"error":["one","two"]}', '400 one; two'],
  ['{"error":[{"message":"no such date"}]}', '400 no such date'],
  ['{"errors":[{"message":"a"},{"message":"b"}]}', '400 a; b'],
  ['{"error":{"code":1},"errors":[{"message":"b"}]}', '400 b'],
  ['{"error":"line\\u0007\\nbreak"}', '400 line break'],
  ['<!doctype html>', '400'],
  ['null', '400'],
])('says what the body %s says', (body, detail) => {
  expect(errorOf(400, body).failure.detail).toBe(detail);
});

test('prefers the header, and caps what is said', () => {
  expect(errorOf(403, '{"error":"body"}', { 'x-error-message': 'header' }).failure.detail).toBe('403 header');
  expect(errorOf(403, '', { 'x-error-message': 'x'.repeat(9_999) }).failure.detail.length).toBeLessThan(320);
});

test('carries the wait that was asked for', () => {
  expect(errorOf(429, '', { 'retry-after': '5' }).failure.retryAfterMs).toBe(5_000);
  expect(errorOf(429, '').failure.retryAfterMs).toBeNull();
});
