import { describe, expect, it } from 'vitest';
import { text } from '../text/text.ts';
import { FailureError, fail, failure, failureKinds } from './failure.ts';
import { toFailure } from './to-failure.ts';

const coded = (code: string, message = code): Error => Object.assign(new Error(message), { code });
const named = (name: string): Error => Object.assign(new Error('what happened'), { name });

describe('toFailure', () => {
  it.each([
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['EROFS', 'disk'],
    ['EACCES', 'disk'],
    ['ENOTFOUND', 'offline'],
    ['ECONNREFUSED', 'offline'],
    ['ETIMEDOUT', 'timeout'],
  ])('knows the code %s', (code, kind) => {
    expect(toFailure(coded(code))).toMatchObject({ kind, detail: code });
  });

  it.each([
    ['AbortError', 'cancelled'],
    ['TimeoutError', 'timeout'],
    ['QuotaExceededError', 'disk-full'],
    ['DatabaseClosedError', 'database'],
    ['VersionError', 'database'],
  ])('knows the name %s', (name, kind) => {
    expect(toFailure(named(name)).kind).toBe(kind);
    expect(toFailure(new DOMException('x', name)).kind).toBe(kind);
  });

  it('follows the causes and keeps the words of the outermost', () => {
    const thrown = new TypeError('fetch failed', { cause: new Error('inner', { cause: coded('ENOSPC') }) });
    expect(toFailure(thrown)).toMatchObject({ kind: 'disk-full', detail: 'fetch failed' });
  });

  it('hands on a failure that was classified before, with its wait', () => {
    const what = failure('rate-limited', 'slowly', 4_000);
    expect(toFailure(new FailureError(what))).toBe(what);
    expect(toFailure(new Error('outer', { cause: new FailureError(what) }))).toBe(what);
  });

  it('ends on causes that go round in a ring', () => {
    const ring = new Error('ring');
    ring.cause = ring;
    expect(toFailure(ring)).toMatchObject({ kind: 'unexpected', detail: 'ring' });
  });

  it.each([undefined, null, 'text', 42, {}, [], { code: 7 }, new Error('')])(
    'takes anything that was thrown: %o',
    (thrown) => expect(toFailure(thrown).kind).toBe('unexpected'),
  );
});

describe('fail', () => {
  it('throws the failure with its cause', () => {
    const cause = new Error('why');
    let thrown: unknown = null;
    try {
      fail('disk', 'no', cause);
    } catch (caught) {
      thrown = caught;
    }
    expect(thrown).toBeInstanceOf(FailureError);
    expect(thrown).toMatchObject({ failure: { kind: 'disk', remedy: 'retry', detail: 'no' }, cause });
  });
});

describe('failures', () => {
  it('keep a long detail short', () => {
    expect(failure('server', 'x'.repeat(9_000)).detail).toHaveLength(500);
  });

  it.each(failureKinds)('%s says what happened, what is safe and what to do', (kind) => {
    const { what, safe } = text.failure[kind];
    expect(what).toMatch(/^[A-Z].*\.$/);
    expect(safe).toMatch(/^[A-Z].*\.$/);
    expect(text.remedy).toHaveProperty(failure(kind, '').remedy);
  });
});
