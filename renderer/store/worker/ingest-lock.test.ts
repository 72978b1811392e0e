import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Library } from '../database.ts';
import { ingestBatch } from './ingest.ts';
import { holdIngestLock } from './ingest-lock.ts';

type Hold = () => Promise<unknown>;

/** One lock of the browser, with the two ways in which it changes hands: death and `steal`. */
function lockManager() {
  const waiting: { hold: Hold; reject: (why: unknown) => void }[] = [];
  let holder: { reject: (why: unknown) => void } | null = null;
  const grant = (next: { hold: Hold; reject: (why: unknown) => void }) => {
    holder = next;
    void next.hold().catch(next.reject);
  };
  return {
    locks: {
      request: (_name: string, options: { steal?: boolean }, hold: Hold) =>
        new Promise((_resolve, reject) => {
          const asked = { hold, reject };
          if (options.steal === true) {
            holder?.reject(new DOMException('stolen', 'AbortError'));
            grant(asked);
          } else if (holder === null) grant(asked);
          else waiting.push(asked);
        }),
    },
    dies: () => {
      holder = null;
      const next = waiting.shift();
      if (next !== undefined) grant(next);
    },
  };
}

let library: Library;
let manager: ReturnType<typeof lockManager>;
beforeEach(() => {
  manager = lockManager();
  vi.stubGlobal('navigator', { locks: manager.locks });
  library = new Library(crypto.randomUUID());
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const write = (epoch: number) => ingestBatch(library, epoch, 'x', 1, [{ kind: 'run-ended', complete: true }]);
const refused = { failure: { kind: 'worker' } };

describe('holdIngestLock', () => {
  it('lets one worker write and the next only when that one is gone', async () => {
    const first = await holdIngestLock(library, false);
    let second: { epoch: number } | null = null;
    const waits = holdIngestLock(library, false).then((lock) => {
      second = lock;
      return lock;
    });
    await write(first.epoch);
    expect(second).toBeNull();
    manager.dies();
    const { epoch } = await waits;
    expect(epoch).toBe(first.epoch + 1);
    await write(epoch);
    await expect(write(first.epoch)).rejects.toMatchObject(refused);
  });

  it('takes over from a worker that is silent, which then may write no more', async () => {
    const silent = await holdIngestLock(library, false);
    const fresh = await holdIngestLock(library, true);
    await silent.lost;
    expect(fresh.epoch).toBeGreaterThan(silent.epoch);
    await expect(write(silent.epoch)).rejects.toMatchObject(refused);
    await write(fresh.epoch);
  });

  it('counts on over a restart', async () => {
    const before = await holdIngestLock(library, false);
    manager.dies();
    library.close();
    library = new Library(library.name);
    expect((await holdIngestLock(library, false)).epoch).toBe(before.epoch + 1);
  });
});
