import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FromLibrary } from '../../../shared/contract/port.ts';
import { formatClock } from '../../../shared/library/clock.ts';
import { newDeviceId } from '../../../shared/library/ids.ts';
import type { JournalEntry } from '../../../shared/library/record.ts';
import { Library } from '../database.ts';
import { metaText } from '../meta.ts';
import { recordAct } from '../record-act.ts';
import { untilJournalled } from '../until-journalled.ts';
import { JournalDrain } from './journal-drain.ts';
import { LibraryPort } from './library-port.ts';

/** Waits for what comes by itself, also on a machine that is busy. */
const soon = (check: () => void | Promise<void>) => vi.waitFor(check, { timeout: 10_000 });

const now = Date.UTC(2026, 5, 12, 9);

/** One lock of the browser: requests wait behind one another until their holder dies. */
function lockManager() {
  const waiting: (() => Promise<unknown>)[] = [];
  let isHeld = false;
  const next = () => {
    const hold = waiting.shift();
    isHeld = hold !== undefined;
    void hold?.().catch(() => {});
  };
  return {
    locks: {
      request: (_name: string, hold: () => Promise<unknown>) =>
        new Promise<void>((_resolve, reject) => {
          waiting.push(() => hold().catch(reject));
          if (!isHeld) next();
        }),
    },
    /** What happens when the worker that holds it is terminated. */
    dies: next,
  };
}

/** A line to main that only notes what was sent. */
class NotedPort extends LibraryPort {
  readonly sent: FromLibrary[] = [];

  constructor() {
    super(new MessageChannel().port1);
  }

  override send(message: FromLibrary): void {
    this.sent.push(message);
  }

  get journals() {
    return this.sent.filter((message) => message.type === 'journal');
  }
}

let library: Library;
let manager: ReturnType<typeof lockManager>;
beforeEach(async () => {
  manager = lockManager();
  vi.stubGlobal('navigator', { locks: manager.locks });
  library = new Library(crypto.randomUUID());
  await library.meta.put({ name: 'generation', value: 'gen-1' });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function star(number: number): Promise<string | null> {
  const key = `2606.${10_000 + number}`;
  return recordAct(library, now, 'starred', () => [{ kind: 'star', key, value: { at: now } }]);
}

/** Starts a drain whose main answers what has to do with the rebuild as told; batches wait for the test. */
function drainOf({ held = 0, replay = [] }: { held?: number; replay?: readonly JournalEntry[][] } = {}) {
  const port = new NotedPort();
  const drain = new JournalDrain(library, port);
  const parts = [...replay];
  const send = port.send.bind(port);
  port.send = (message) => {
    send(message);
    if (message.type === 'want-sequence') drain.hear({ type: 'held-sequence', seq: held, damaged: false });
    if (message.type === 'want-replay') {
      const entries = parts.shift();
      drain.hear({ type: 'replay', entries: entries ?? [], last: entries === undefined });
    }
  };
  void drain.start({ generation: 'gen-1', now: () => now, report: () => {} }).catch(() => {});
  return { port, drain };
}

const seqs = (port: NotedPort) => port.journals.map((message) => message.entries.map((entry) => entry.seq));

describe('JournalDrain', () => {
  it('hands over in order, one message at a time, and deletes only what was confirmed', async () => {
    for (let number = 0; number < 3; number += 1) await star(number);
    const { port, drain } = drainOf();
    await soon(() => expect(seqs(port)).toEqual([[1, 2, 3]]));
    await star(3);
    expect(await library.outbox.count()).toBe(4);
    expect(port.journals).toHaveLength(1);
    drain.hear({ type: 'journalled', id: 1 });
    await soon(() => expect(seqs(port)).toEqual([[1, 2, 3], [4]]));
    expect(await library.outbox.toCollection().primaryKeys()).toEqual([4]);
    drain.hear({ type: 'journalled', id: 2 });
    await soon(async () => expect(await library.outbox.count()).toBe(0));
  });

  it('lets a window wait until the journal has everything', async () => {
    await star(0);
    let isJournalled = false;
    const waiting = untilJournalled(library).then(() => {
      isJournalled = true;
    });
    const { port, drain } = drainOf();
    await soon(() => expect(port.journals).toHaveLength(1));
    await star(1);
    drain.hear({ type: 'journalled', id: 1 });
    await soon(() => expect(port.journals).toHaveLength(2));
    expect(isJournalled).toBe(false);
    drain.hear({ type: 'journalled', id: 2 });
    await waiting;
    expect(await library.outbox.count()).toBe(0);
  });

  it('sends at most 200 entries in a message', async () => {
    const device = newDeviceId();
    const clock = formatClock(now, 0, device);
    const change = { kind: 'star', key: '2606.10001', value: { at: now } } as const;
    const rows = Array.from({ length: 450 }, (_, at) => {
      const seq = at + 1;
      return { seq, entry: { id: `${device}-${seq}`, device, seq, clock, group: 'g', change } };
    });
    await library.outbox.bulkAdd(rows);
    const { port, drain } = drainOf();
    for (const id of [1, 2, 3]) {
      await soon(() => expect(port.journals).toHaveLength(id));
      drain.hear({ type: 'journalled', id });
    }
    await soon(async () => expect(await library.outbox.count()).toBe(0));
    expect(seqs(port).map((list) => list.length)).toEqual([200, 200, 50]);
    expect(seqs(port).flat()).toEqual(rows.map((row) => row.seq));
  });

  it('hands a large act over in parts, after what came before it', async () => {
    await star(0);
    await recordAct(library, now, 'starred', () =>
      Array.from({ length: 450 }, (_, at) => ({
        kind: 'star' as const,
        key: `2606.${20_000 + at}`,
        value: { at: now },
      })),
    );
    expect(await library.outbox.count()).toBe(4);
    const { port, drain } = drainOf();
    for (const id of [1, 2, 3, 4]) {
      await soon(() => expect(port.journals).toHaveLength(id));
      drain.hear({ type: 'journalled', id });
    }
    await soon(async () => expect(await library.outbox.count()).toBe(0));
    expect(seqs(port).map((list) => list.length)).toEqual([1, 200, 200, 50]);
    expect(seqs(port).flat()).toEqual(Array.from({ length: 451 }, (_, at) => at + 1));
  });

  it('wakes for what is done later, also in another window', async () => {
    const { port, drain } = drainOf();
    await soon(() => expect(port.sent.map((message) => message.type)).toContain('want-sequence'));
    const otherWindow = new Library(library.name);
    await recordAct(otherWindow, now, 'starred', () => [
      { kind: 'star', key: '2606.10009', value: { at: now } },
    ]);
    await soon(() => expect(seqs(port)).toEqual([[1]]));
    drain.hear({ type: 'journalled', id: 1 });
    await star(2);
    await soon(() => expect(seqs(port)).toEqual([[1], [2]]));
  });

  it('keeps what the disk refused and tries it again two seconds later', async () => {
    await star(1);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { port, drain } = drainOf();
    const settle = () => new Promise((resolve) => setImmediate(resolve));
    for (let turn = 0; turn < 50 && port.journals.length < 1; turn += 1) await settle();
    drain.hear({ type: 'not-journalled', id: 1, failure: 'disk-full' });
    for (let turn = 0; turn < 20; turn += 1) await settle();
    await vi.advanceTimersByTimeAsync(1_900);
    for (let turn = 0; turn < 20; turn += 1) await settle();
    expect(port.journals).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(200);
    for (let turn = 0; turn < 50 && port.journals.length < 2; turn += 1) await settle();
    expect(seqs(port)).toEqual([[1], [1]]);
    expect(await library.outbox.count()).toBe(1);
  });

  it('is not fooled by an answer to an earlier message', async () => {
    await star(1);
    const { port, drain } = drainOf();
    await soon(() => expect(port.journals).toHaveLength(1));
    drain.hear({ type: 'journalled', id: 0 });
    drain.hear({ type: 'journalled', id: 99 });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await library.outbox.count()).toBe(1);
  });

  it('waits behind the worker that holds the lock, then sends what that one had no answer for', async () => {
    await star(1);
    const first = drainOf();
    const second = drainOf();
    await soon(() => expect(first.port.journals).toHaveLength(1));
    expect(second.port.sent).toEqual([]);
    manager.dies();
    await soon(() => expect(seqs(second.port)).toEqual([[1]]));
    second.drain.hear({ type: 'journalled', id: 1 });
    await soon(async () => expect(await library.outbox.count()).toBe(0));
  });

  it('refills an emptied database part by part before it drains', async () => {
    const device = newDeviceId();
    const entry = (seq: number): JournalEntry => ({
      id: `${device}-${seq}`,
      device,
      seq,
      clock: formatClock(now + seq, 0, device),
      group: 'g',
      change: { kind: 'star', key: `2606.${20_000 + seq}`, value: { at: now } },
    });
    await library.meta.delete('generation');
    const { port } = drainOf({ replay: [[entry(1), entry(2)], [entry(3)]] });
    await soon(() => expect(port.sent).toContainEqual({ type: 'rebuilt', entries: 3 }));
    expect(await library.stars.count()).toBe(3);
    expect(await metaText(library, 'generation')).toBe('gen-1');
    expect(port.sent.filter((message) => message.type === 'want-replay')).toHaveLength(3);
  });

  it('becomes a new device and journals anew when the journal is ahead of the database', async () => {
    await star(1);
    const before = await metaText(library, 'device');
    const { port } = drainOf({ held: 9 });
    await soon(() => expect(port.journals).toHaveLength(1));
    const [entry] = port.journals[0]?.entries ?? [];
    expect(entry?.device).not.toBe(before);
    expect(entry).toMatchObject({ seq: 1, change: { kind: 'star', key: '2606.10001' } });
  });
});
