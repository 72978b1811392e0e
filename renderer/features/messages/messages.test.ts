import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { failure } from '../../../shared/failure/failure.ts';

// Outside of a component the messages are read by the hook's own snapshot.
vi.mock('react', () => ({
  useSyncExternalStore: (_subscribe: unknown, snapshot: () => unknown) => snapshot(),
}));
const { dismiss, presentFailure, say, useMessages: messages } = await import('./messages.ts');

const shown = (): string[] =>
  messages().map((message) => (message.kind === 'said' ? message.text : message.failure.kind));

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  for (const message of messages()) dismiss(message.id);
  vi.useRealTimers();
});

describe('messages', () => {
  it('say one thing at a time, for eight seconds', () => {
    say({ text: 'first', undo: null });
    vi.advanceTimersByTime(3_000);
    say({ text: 'second', undo: 'group' });
    expect(shown()).toEqual(['second']);
    vi.advanceTimersByTime(5_001);
    expect(shown()).toEqual(['second']);
    vi.advanceTimersByTime(3_000);
    expect(shown()).toEqual([]);
  });

  it('present a failure until it is dismissed', () => {
    presentFailure(failure('disk-full', 'x'));
    say({ text: 'said', undo: null });
    vi.advanceTimersByTime(60_000);
    expect(shown()).toEqual(['disk-full']);
    for (const message of messages()) dismiss(message.id);
    expect(shown()).toEqual([]);
  });

  it('present the same kind once, the latest, and three at most', () => {
    presentFailure(failure('offline', 'first'));
    presentFailure(failure('offline', 'second'));
    expect(messages()).toMatchObject([{ failure: { detail: 'second' } }]);
    for (const kind of ['server', 'timeout', 'disk'] as const) presentFailure(failure(kind, ''));
    expect(shown()).toEqual(['server', 'timeout', 'disk']);
  });

  it('say nothing of what was cancelled', () => {
    presentFailure(failure('cancelled', ''));
    expect(shown()).toEqual([]);
  });
});
