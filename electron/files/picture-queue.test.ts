import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { BatchItem } from '../../shared/contract/port.ts';
import { FailureError, type FailureKind, failure } from '../../shared/failure/failure.ts';
import { isSha256, paperId, type Sha256 } from '../../shared/library/ids.ts';
import { KeptFiles } from './kept-files.ts';
import { type Picture, PictureQueue } from './picture-queue.ts';

const paper = paperId('2606.10001');
const png = (last: number) => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, last]);

function nameOf(bytes: Uint8Array): Sha256 {
  const name = createHash('sha256').update(bytes).digest('hex');
  if (!isSha256(name)) throw new RangeError(name);
  return name;
}

/** Keeps nothing, so that no test waits for the disk. */
class NoFiles extends KeptFiles {
  override async keep(bytes: Uint8Array): Promise<Sha256> {
    return nameOf(bytes);
  }
}

/** A queue whose fetches are answered by hand, in any order. */
function byHand() {
  const asked: string[] = [];
  const stored: BatchItem[] = [];
  const open = new Map<string, { resolve: (picture: Picture) => void; reject: (why: unknown) => void }>();
  let storeFails = false;
  let lastSignal: AbortSignal | undefined;
  const queue = new PictureQueue({
    feed: {
      picture: (url, signal) => {
        asked.push(url);
        lastSignal = signal;
        return new Promise((resolve, reject) => open.set(url, { resolve, reject }));
      },
    },
    files: new NoFiles('nowhere'),
    store: async (items) => {
      if (storeFails) throw new FailureError(failure('worker', 'no library'));
      stored.push(...items);
    },
  });
  const settle = async (
    url: string,
    act: (of: { resolve: (p: Picture) => void; reject: (w: unknown) => void }) => void,
  ) => {
    const call = open.get(url);
    open.delete(url);
    if (call === undefined) throw new Error(`nobody asked for ${url}`);
    act(call);
    await new Promise((resolve) => setImmediate(resolve));
  };
  return {
    queue,
    asked,
    stored,
    signal: () => lastSignal,
    failStore: (fails: boolean) => {
      storeFails = fails;
    },
    answer: (url: string) =>
      settle(url, ({ resolve }) =>
        resolve({ bytes: png(url.length), type: 'image/png', width: 2, height: 1 }),
      ),
    refuse: (url: string, kind: FailureKind) =>
      settle(url, ({ reject }) => reject(new FailureError(failure(kind, 'told to')))),
  };
}

describe('PictureQueue', () => {
  it('keeps the picture and tells the library where', async () => {
    const { queue, answer, stored } = byHand();
    queue.want(paper, ['u1']);
    await answer('u1');
    const size = { bytes: 9, width: 2, height: 1, figure: false };
    const picture = { url: 'u1', paper, sha256: nameOf(png(2)), type: 'image/png', ...size };
    expect(stored).toEqual([{ kind: 'picture', picture }]);
  });

  it('fetches two at once, the newest wish first', async () => {
    const { queue, asked, answer } = byHand();
    queue.want(paper, ['old 1', 'old 2', 'old 3', 'old 4']);
    expect(asked).toEqual(['old 1', 'old 2']);
    queue.want(paper, ['new 1', 'new 2']);
    expect(asked).toHaveLength(2);
    await answer('old 1');
    expect(asked.slice(2)).toEqual(['new 1']);
    await answer('new 1');
    await answer('old 2');
    expect(asked.slice(2)).toEqual(['new 1', 'new 2', 'old 3']);
    for (const url of ['new 2', 'old 3', 'old 4']) await answer(url);
    expect(asked).toHaveLength(6);
  });

  it('does not ask twice for what was asked for, is kept or failed for good', async () => {
    const { queue, asked, answer, refuse } = byHand();
    queue.want(paper, ['u1', 'u2']);
    queue.want(paper, ['u1', 'u2']);
    await answer('u1');
    await refuse('u2', 'not-found');
    queue.want(paper, ['u1', 'u2']);
    expect(asked).toEqual(['u1', 'u2']);
  });

  it('tells the library what could not be had, and goes on with the next', async () => {
    const { queue, asked, refuse, stored } = byHand();
    queue.want(paper, ['u1', 'u2', 'u3']);
    await refuse('u1', 'too-large');
    expect(stored).toEqual([{ kind: 'picture-failed', url: 'u1', paper, failure: 'too-large' }]);
    expect(asked).toEqual(['u1', 'u2', 'u3']);
  });

  it.each(['offline', 'timeout'] as const)(
    'may be asked again after %s, which is no fault of the picture',
    async (kind) => {
      const { queue, asked, refuse, answer, stored } = byHand();
      queue.want(paper, ['u1']);
      await refuse('u1', kind);
      expect(stored).toEqual([]);
      queue.want(paper, ['u1']);
      expect(asked).toEqual(['u1', 'u1']);
      await answer('u1');
      expect(stored).toHaveLength(1);
    },
  );

  it('may be asked again when there was no library to tell', async () => {
    const { queue, asked, answer, failStore, stored } = byHand();
    failStore(true);
    queue.want(paper, ['u1']);
    await answer('u1');
    failStore(false);
    queue.want(paper, ['u1']);
    await answer('u1');
    expect(asked).toEqual(['u1', 'u1']);
    expect(stored).toMatchObject([{ kind: 'picture', picture: { url: 'u1' } }]);
  });

  it('survives a library that cannot even be told of a failure', async () => {
    const { queue, asked, refuse, failStore } = byHand();
    failStore(true);
    queue.want(paper, ['u1', 'u2', 'u3']);
    await refuse('u1', 'not-found');
    expect(asked).toEqual(['u1', 'u2', 'u3']);
  });

  it('drops what waits and aborts what runs when it is stopped', async () => {
    const { queue, asked, signal, refuse } = byHand();
    queue.want(paper, ['u1', 'u2', 'u3']);
    queue.stop();
    expect(signal()?.aborted).toBe(true);
    await refuse('u1', 'cancelled');
    expect(asked).toEqual(['u1', 'u2']);
  });
});
