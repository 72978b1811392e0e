import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FailureError, failure } from '../../shared/failure/failure.ts';
import { paperId, sha256Of } from '../../shared/library/ids.ts';

const asked = vi.hoisted(() => ({ entered: [] as unknown[], unread: [] as unknown[] }));
const reading = vi.hoisted(() => ({ active: null as object | null }));
vi.mock('./search.ts', () => ({
  indexState: () => ({ isMade: true }),
  onSearchChanged: () => () => {},
  askSearch: async (kind: string, ask: unknown) => {
    if (kind === 'unread-pdfs') return asked.unread;
    asked.entered.push(ask);
    return null;
  },
}));
vi.mock('../app/reading.ts', () => ({ activeReading: () => reading.active }));
const page = (...lines: string[]) => ({
  getTextContent: async () => ({ items: lines.map((str) => ({ str, hasEOL: true })) }),
  cleanup: () => {},
});
vi.mock('../reader/pdf/engine.ts', () => ({
  openWhole: (bytes: Uint8Array) => ({
    document:
      bytes.length === 0
        ? Promise.reject(new FailureError(failure('locked-file', 'it has a password')))
        : Promise.resolve({
            numPages: 2,
            getPage: async (number: number) =>
              number === 1 ? page('specu-', 'lative de-', 'Coding') : page('the end'),
          }),
    close: () => {},
  }),
}));
const { keepPdfsRead } = await import('./read-pdfs.ts');

const [whole, locked, gone] = ['a', 'b', 'c'].map((digit) => sha256Of(digit.repeat(64)));
const paper = paperId('2606.10001');
const stored = new Map([
  [whole, new Response('%PDF', { headers: { 'content-type': 'application/pdf' } })],
  [locked, new Response('', { headers: { 'content-type': 'application/pdf' } })],
]);

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  vi.stubGlobal('navigator', { locks: { request: (_name: string, run: () => Promise<void>) => run() } });
  vi.stubGlobal('fetch', async (url: string) => {
    const answer = [...stored].find(([file]) => url === `offprint://files/${file}`)?.[1];
    return answer ?? new Response('', { status: 404 });
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('the words of every kept PDF are entered, parted ones whole; a locked one once, a missing one not', async () => {
  asked.unread = [gone, locked, whole].map((file) => ({ paper, file }));
  reading.active = {};
  keepPdfsRead();
  // While the reader is open its pages go first.
  await vi.advanceTimersByTimeAsync(20_000);
  expect(asked.entered).toEqual([{ paper, file: locked, pages: [] }]);
  reading.active = null;
  await vi.advanceTimersByTimeAsync(20_000);
  expect(asked.entered).toEqual([
    { paper, file: locked, pages: [] },
    { paper, file: whole, pages: ['speculative de-\nCoding\n', 'the end\n'] },
  ]);
  expect(vi.mocked(console.warn).mock.calls).toEqual([['words of a PDF:', 'locked-file', locked]]);
});
