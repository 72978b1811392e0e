import { expect, test } from 'vitest';
import { readEndpoint } from '../feed/endpoint.ts';
import { inTurn, type Scripted } from '../feed/scripted-transport.test-support.ts';
import { type TestClock, testClock } from '../feed/test-clock.test-support.ts';
import { Arxiv, ArxivRefused, headOf, testPace } from './arxiv.ts';
import { ArxivGate, arxivPaceMs, type PaceMemory } from './arxiv-gate.ts';

const pages = readEndpoint('https://arxiv.org');
const api = readEndpoint('https://export.arxiv.org');
const pdf = new URL('https://arxiv.org/pdf/2606.10001');
const noMemory: PaceMemory = { sinceLast: async () => null, note: async () => {} };

function open(answers: readonly (Scripted | Error)[], clock: TestClock = testClock(), memory = noMemory) {
  const { transport, requests } = inTurn(...answers);
  const gate = new ArxivGate({ clock, memory, paceMs: arxivPaceMs });
  const arxiv = new Arxiv({ pages, api, gate, transport, userAgent: 'test' });
  const { signal } = new AbortController();
  const get = (url = pdf) =>
    arxiv.get(url, {}, signal, async ({ body }) => new TextDecoder().decode(await headOf(body, 99)));
  return { get, requests, clock };
}

test('every request keeps the pace, redirects and the API included', async () => {
  const location = 'https://arxiv.org/pdf/2606.10001v2';
  const { get, requests, clock } = open([
    { status: 302, headers: { location } },
    { body: 'one' },
    { body: 'two' },
  ]);
  expect(await get()).toBe('one');
  expect(await get(new URL('https://export.arxiv.org/api/query?id_list=1'))).toBe('two');
  expect(requests.map(({ url }) => url.href)).toEqual([
    pdf.href,
    location,
    'https://export.arxiv.org/api/query?id_list=1',
  ]);
  expect(clock.slept).toEqual([0, arxivPaceMs, arxivPaceMs]);
  expect(arxivPaceMs).toBeGreaterThan(3_000);
});

test('the pace holds over a restart', async () => {
  const { get, clock } = open([{ body: 'x' }], testClock(), {
    sinceLast: async () => 1_000,
    note: async () => {},
  });
  await get();
  expect(clock.slept).toEqual([arxivPaceMs - 1_000]);
});

test.each([
  'http://arxiv.org/pdf/1',
  'https://evil.example/x.pdf',
  'http://169.254.169.254/',
  'file:///etc/passwd',
])('nothing is fetched from %s', async (location) => {
  const { get, requests } = open([{ status: 302, headers: { location } }]);
  await expect(get()).rejects.toMatchObject({ failure: { kind: 'forbidden-address' } });
  expect(requests).toHaveLength(1);
});

test('a 403 is a refusal, and a 429 holds everything back as long as arXiv asks', async () => {
  await expect(open([{ status: 403 }]).get()).rejects.toBeInstanceOf(ArxivRefused);
  const { get, clock } = open([{ status: 429, headers: { 'retry-after': '40' } }, { body: 'x' }]);
  await expect(get()).rejects.toMatchObject({ failure: { kind: 'rate-limited', retryAfterMs: 40_000 } });
  await get();
  expect(clock.slept).toEqual([0, 40_000]);
});

test('what was cancelled while it waited never leaves, and holds up nobody', async () => {
  const clock = testClock();
  const gate = new ArxivGate({ clock, memory: noMemory, paceMs: 5 });
  const order: string[] = [];
  let finish = (): void => {};
  const first = gate.pass(
    new AbortController().signal,
    () =>
      new Promise<void>((resolve) => {
        finish = resolve;
      }),
  );
  const control = new AbortController();
  const second = gate.pass(control.signal, async () => void order.push('second'));
  const third = gate.pass(new AbortController().signal, async () => void order.push('third'));
  control.abort();
  await expect(second).rejects.toMatchObject({ failure: { kind: 'cancelled' } });
  finish();
  await Promise.all([first, third]);
  expect(order).toEqual(['third']);
});

test('only a development build may be quicker, and only against this machine', () => {
  const local = readEndpoint('http://127.0.0.1:4000');
  expect(testPace('20', false, [local, local])).toBe(20);
  expect(testPace('20', true, [local, local])).toBeNull();
  expect(testPace('20', false, [local, api])).toBeNull();
  expect(testPace('20', false, [pages, local])).toBeNull();
  for (const wrong of [undefined, '', '-1', '1e3', 'fast'])
    expect(testPace(wrong, false, [local])).toBeNull();
});
