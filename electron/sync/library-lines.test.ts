import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Cursors, FromLibrary } from '../../shared/contract/port.ts';
import { calendarDate } from '../../shared/library/ids.ts';
import { silenceMs } from './library-line.ts';
import { LibraryLines } from './library-lines.ts';

const cursors: Cursors = {
  endpoint: null,
  starter: false,
  picturesTold: false,
  lastCompleteAt: null,
  editions: [],
  starterAbstracts: [],
};
const items = [{ kind: 'run-ended', complete: true }] as const;

/** Adds a worker of which the test is the other end. */
function addWorker(lines: LibraryLines) {
  const posted: { type: string }[] = [];
  let hear: (text: string) => void = () => {};
  let close: () => void = () => {};
  const restart = vi.fn();
  const closed = vi.fn();
  lines.add(
    {
      post: (text) => void posted.push(JSON.parse(text)),
      onText: (heard) => {
        hear = heard;
      },
      onClose: (heard) => {
        close = heard;
      },
    },
    { generation: 'gen-1', endpoint: 'https://huggingface.co', clockOffset: 7, restart, closed },
  );
  const says = (message: FromLibrary): void => hear(JSON.stringify(message));
  return {
    posted,
    restart,
    closed,
    says,
    holds: (epoch: number) => says({ type: 'holding', epoch, cursors }),
    closes: () => close(),
  };
}

let lines: LibraryLines;
let holders: number;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  lines = new LibraryLines();
  holders = 0;
  lines.onHolder = () => {
    holders += 1;
  };
});
afterEach(() => {
  vi.useRealTimers();
});

describe('LibraryLines', () => {
  it('greets every worker with what it must know', () => {
    const worker = addWorker(lines);
    expect(worker.posted).toEqual([
      { type: 'hello', generation: 'gen-1', endpoint: 'https://huggingface.co', clockOffset: 7 },
    ]);
    expect(lines.holder).toBeNull();
  });

  it('knows who holds the lock, and what the library held then', () => {
    const [first, second] = [addWorker(lines), addWorker(lines)];
    first.holds(1);
    const held = lines.holder;
    expect(held?.cursors).toEqual(cursors);
    second.holds(2);
    expect(lines.holder?.line).not.toBe(held?.line);
    expect(holders).toBe(2);
  });

  it('plans the next run from what the holder says it holds now, without beginning anew', () => {
    const [first, second] = [addWorker(lines), addWorker(lines)];
    first.holds(1);
    const held = { date: calendarDate('2026-06-12'), papers: 20, lastCheckedAt: 5 };
    const fuller = { ...cursors, starter: true, editions: [held] };
    first.says({ type: 'cursors', cursors: fuller });
    expect(lines.holder?.cursors).toEqual(fuller);
    second.says({ type: 'cursors', cursors });
    expect(lines.holder?.cursors).toEqual(fuller);
    expect(holders).toBe(1);
  });

  it('has no holder when that worker is gone, and keeps the holder when another one goes', () => {
    const [first, second] = [addWorker(lines), addWorker(lines)];
    first.holds(1);
    second.closes();
    expect(lines.holder).not.toBeNull();
    first.closes();
    expect(lines.holder).toBeNull();
    expect(holders).toBe(2);
  });

  it('lets another worker take over from one that fell silent', async () => {
    const [first, second] = [addWorker(lines), addWorker(lines)];
    first.holds(1);
    const stored = lines.holder?.line.store(1, items);
    const failed = expect(stored).rejects.toMatchObject({ failure: { kind: 'worker' } });
    await vi.advanceTimersByTimeAsync(silenceMs);
    await failed;
    expect(lines.holder).toBeNull();
    expect(second.posted.map((message) => message.type)).toEqual(['hello', 'take-over']);
    expect(first.restart).not.toHaveBeenCalled();
    second.holds(2);
    expect(lines.holder).not.toBeNull();
  });

  it('replaces a silent worker that is the only one', async () => {
    const only = addWorker(lines);
    only.holds(1);
    const failed = expect(lines.holder?.line.store(1, items)).rejects.toThrow('does not answer');
    await vi.advanceTimersByTimeAsync(silenceMs);
    await failed;
    expect(only.restart).toHaveBeenCalledTimes(1);
    only.closes();
    const fresh = addWorker(lines);
    fresh.holds(2);
    expect(lines.holder).not.toBeNull();
  });

  it('asks no worker to take over whose line is closed', async () => {
    const [first, second] = [addWorker(lines), addWorker(lines)];
    first.holds(1);
    second.closes();
    const failed = expect(lines.holder?.line.store(1, items)).rejects.toThrow();
    await vi.advanceTimersByTimeAsync(silenceMs);
    await failed;
    expect(second.posted.map((message) => message.type)).toEqual(['hello']);
    expect(first.restart).toHaveBeenCalledTimes(1);
  });

  it('passes on what workers say, with the line it came by', () => {
    const heard: unknown[] = [];
    const from = new Set<unknown>();
    lines.onMessage = (message, line) => {
      heard.push(message);
      from.add(line);
    };
    const [first, second] = [addWorker(lines), addWorker(lines)];
    first.says({ type: 'want-replay' });
    second.says({ type: 'failed', failure: 'database', detail: 'x' });
    expect(heard).toEqual([{ type: 'want-replay' }, { type: 'failed', failure: 'database', detail: 'x' }]);
    expect(from.size).toBe(2);
  });
});
