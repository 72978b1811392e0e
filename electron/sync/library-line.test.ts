import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FromLibrary } from '../../shared/contract/port.ts';
import { LibraryLine, silenceMs, type TextLine } from './library-line.ts';

/** A line whose other end is the test. */
function testLine() {
  const posted: string[] = [];
  let hear: (text: string) => void = () => {};
  let close: () => void = () => {};
  const text: TextLine = {
    post: (message) => void posted.push(message),
    onText: (heard) => {
      hear = heard;
    },
    onClose: (heard) => {
      close = heard;
    },
  };
  return {
    text,
    posted,
    saysText: (text: string) => hear(text),
    says: (message: FromLibrary) => hear(JSON.stringify(message)),
    closes: () => close(),
  };
}

const items = [{ kind: 'run-ended', complete: true }] as const;
const settled = () => new Promise((resolve) => setImmediate(resolve));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('LibraryLine', () => {
  it('waits for the worker to have stored the batch', async () => {
    const end = testLine();
    const line = new LibraryLine(end.text);
    let stored: unknown = null;
    void line.store(5, items).then((answer) => {
      stored = answer;
    });
    expect(end.posted.map((text) => JSON.parse(text))).toEqual([{ type: 'batch', id: 1, now: 5, items }]);
    await settled();
    expect(stored).toBeNull();
    end.says({ type: 'stored', id: 1, papers: 3, added: 2 });
    await settled();
    expect(stored).toEqual({ papers: 3, added: 2 });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('gives every answer to the batch it belongs to', async () => {
    const end = testLine();
    const line = new LibraryLine(end.text);
    const both = Promise.all([line.store(1, items), line.store(2, items)]);
    end.says({ type: 'stored', id: 2, papers: 2, added: 2 });
    end.says({ type: 'stored', id: 1, papers: 1, added: 1 });
    end.says({ type: 'stored', id: 9, papers: 9, added: 9 });
    expect(await both).toEqual([
      { papers: 1, added: 1 },
      { papers: 2, added: 2 },
    ]);
  });

  it('rejects with the kind of failure that the worker named', async () => {
    const end = testLine();
    const stored = new LibraryLine(end.text).store(1, items);
    end.says({ type: 'not-stored', id: 1, failure: 'disk-full', detail: 'no room' });
    await expect(stored).rejects.toMatchObject({ failure: { kind: 'disk-full', detail: 'no room' } });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('rejects everything that waits when the line closes, says so, and takes nothing more', async () => {
    const end = testLine();
    const line = new LibraryLine(end.text);
    line.onClose = vi.fn();
    const waiting = [line.store(1, items), line.store(2, items)];
    end.closes();
    for (const stored of waiting) await expect(stored).rejects.toMatchObject({ failure: { kind: 'worker' } });
    expect(line.onClose).toHaveBeenCalledTimes(1);
    await expect(line.store(3, items)).rejects.toMatchObject({ failure: { kind: 'worker' } });
    line.send({ type: 'take-over' });
    expect(end.posted).toHaveLength(2);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('takes a worker for dead that is silent for 30 seconds, and not before', async () => {
    const end = testLine();
    const line = new LibraryLine(end.text);
    line.onSilence = vi.fn();
    const stored = line.store(1, items);
    const failed = expect(stored).rejects.toMatchObject({ failure: { kind: 'worker' } });
    await vi.advanceTimersByTimeAsync(silenceMs - 1);
    expect(line.onSilence).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    await failed;
    expect(line.onSilence).toHaveBeenCalledTimes(1);
    expect(silenceMs).toBe(30_000);
    // An answer that comes after all changes nothing.
    end.says({ type: 'stored', id: 1, papers: 1, added: 1 });
  });

  it('notices silence once, however many batches wait', async () => {
    const end = testLine();
    const line = new LibraryLine(end.text);
    line.onSilence = vi.fn();
    const waiting = [line.store(1, items), line.store(2, items)];
    const failed = Promise.all(waiting.map((stored) => expect(stored).rejects.toThrow('does not answer')));
    await vi.advanceTimersByTimeAsync(silenceMs * 3);
    await failed;
    expect(line.onSilence).toHaveBeenCalledTimes(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('drops what it cannot read and goes on', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const end = testLine();
    const line = new LibraryLine(end.text);
    const stored = line.store(1, items);
    for (const text of ['', 'not json', '{}', '{"type":"stored","id":"1"}', '{"type":"rm -rf"}'])
      end.saysText(text);
    end.says({ type: 'stored', id: 1, papers: 1, added: 1 });
    expect(await stored).toEqual({ papers: 1, added: 1 });
    expect(warn).toHaveBeenCalledTimes(5);
    warn.mockRestore();
  });

  it('hands on what is no answer to a batch', () => {
    const end = testLine();
    const line = new LibraryLine(end.text);
    const heard: string[] = [];
    line.hear = (message) => void heard.push(message.type);
    end.says({ type: 'want-replay' });
    end.says({ type: 'rebuilt', entries: 3 });
    end.says({ type: 'stored', id: 1, papers: 1, added: 1 });
    expect(heard).toEqual(['want-replay', 'rebuilt']);
  });
});
