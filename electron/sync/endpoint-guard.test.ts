import { expect, it } from 'vitest';
import type { Cursors } from '../../shared/contract/port.ts';
import { EndpointGuard } from './endpoint-guard.ts';

const from = (endpoint: string | null): Cursors => ({
  endpoint,
  starter: true,
  picturesTold: true,
  lastCompleteAt: null,
  editions: [],
  starterAbstracts: [],
});
const usual = 'https://huggingface.co';
const mirror = 'https://mirror.example';

it('lets a new library and its own feed in', () => {
  const guard = new EndpointGuard(usual, null);
  for (const endpoint of [null, usual]) {
    guard.look(from(endpoint));
    expect(guard.refusal).toBeNull();
    expect(() => guard.check()).not.toThrow();
  }
});

it('keeps another feed out until the reader agrees', () => {
  const guard = new EndpointGuard(mirror, null);
  guard.look(from(usual));
  expect(guard.refusal?.kind).toBe('other-endpoint');
  expect(() => guard.check()).toThrow(/other-endpoint/);
  guard.mix();
  expect(guard.refusal).toBeNull();
});

it('remembers what was agreed for this feed, and for no other', () => {
  const agreed = new EndpointGuard(mirror, mirror);
  agreed.look(from(usual));
  expect(agreed.refusal).toBeNull();
  const another = new EndpointGuard('https://third.example', mirror);
  another.look(from(usual));
  expect(another.refusal?.kind).toBe('other-endpoint');
});
