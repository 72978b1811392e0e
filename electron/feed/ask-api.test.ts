import { expect, test } from 'vitest';
import { type Api, askApi } from './ask-api.ts';
import { readEndpoint } from './endpoint.ts';
import { RateBudget } from './rate-budget.ts';
import { inTurn, type ScriptedTransport } from './scripted-transport.test-support.ts';
import { testClock } from './test-clock.test-support.ts';

const signal = new AbortController().signal;

function apiOn({ transport }: ScriptedTransport, base = 'https://feed.example') {
  const clock = testClock();
  const api: Api = {
    endpoint: readEndpoint(base),
    token: () => 'hf_secret',
    transport,
    userAgent: 'Offprint/0',
    clock,
    random: () => 0.5,
    budget: new RateBudget(clock),
  };
  return { clock, ask: (path = '/api/x') => askApi(api, new URL(path, base), signal) };
}

test('sends the token and names itself', async () => {
  const script = inTurn({ body: '[1]' });
  expect(await apiOn(script).ask()).toEqual({ json: [1], next: null, isDamaged: false });
  expect(script.requests[0]?.headers).toEqual({
    Accept: 'application/json',
    'User-Agent': 'Offprint/0',
    Authorization: 'Bearer hf_secret',
  });
});

test('sends no token over http, except to this machine', async () => {
  const away = inTurn({ body: '1' });
  await apiOn(away, 'http://mirror.example').ask();
  expect(away.requests[0]?.headers).not.toHaveProperty('Authorization');
  const here = inTurn({ body: '1' });
  await apiOn(here, 'http://127.0.0.1:4000').ask();
  expect(here.requests[0]?.headers).toHaveProperty('Authorization');
});

test('follows three redirects within the origin', async () => {
  const hop = { status: 307, headers: { location: '/elsewhere' } };
  const script = inTurn(hop, hop, hop, { body: '1' });
  expect((await apiOn(script).ask()).json).toBe(1);
  expect(script.requests.map(({ url }) => url.pathname)).toEqual([
    '/api/x',
    '/elsewhere',
    '/elsewhere',
    '/elsewhere',
  ]);
  await expect(apiOn(inTurn(hop)).ask()).rejects.toMatchObject({ failure: { kind: 'malformed' } });
});

test.each([
  'https://elsewhere.example/',
  'http://feed.example/',
  'https://feed.example:444/',
  'file:///etc/passwd',
])('does not follow a redirect to %s', async (location) => {
  const script = inTurn({ status: 302, headers: { location } }, { body: '1' });
  await expect(apiOn(script).ask()).rejects.toMatchObject({ failure: { kind: 'forbidden-address' } });
  expect(script.requests).toHaveLength(1);
});

test.each([
  ['', 'nothing'],
  ['<!doctype html>', 'a web page'],
  ['[1,', 'a torn list'],
  [new Uint8Array([0xff, 0xfe, 0x22]), 'no text at all'],
])('is malformed: %s (%s)', async (body, _what) => {
  const script = inTurn({ body });
  await expect(apiOn(script).ask()).rejects.toMatchObject({ failure: { kind: 'malformed' } });
  expect(script.requests).toHaveLength(1);
});

test('leaves out the texts whose bytes are no UTF-8, and keeps the others', async () => {
  const body = new Uint8Array([
    ...Buffer.from('{"a":"whole","b":"'),
    0xff,
    0xfe,
    ...Buffer.from('","c":[1]}'),
  ]);
  const { json, isDamaged } = await apiOn(inTurn({ body })).ask();
  expect({ json, isDamaged }).toEqual({ json: { a: 'whole', b: null, c: [1] }, isDamaged: true });
  // A replacement character that the feed itself sent is a text as any other.
  const own = await apiOn(inTurn({ body: '["\ufffd"]' })).ask();
  expect(own).toMatchObject({ json: ['\ufffd'], isDamaged: false });
});

test('hands an error’s own words over', async () => {
  const script = inTurn({ status: 400, body: '{"error":"date is too far in the future"}' });
  await expect(apiOn(script).ask()).rejects.toMatchObject({
    failure: { kind: 'refused', detail: '400 date is too far in the future' },
  });
});

test('tries again after errors that pass, and tells no secret when they do not', async () => {
  const passing = inTurn(new Error('x'), { body: '1' });
  await expect(apiOn(passing).ask()).rejects.toMatchObject({ failure: { kind: 'unexpected' } });
  const script = inTurn({ status: 503 }, { status: 502 }, { status: 500 }, { status: 504, body: 'gone' });
  const { ask, clock } = apiOn(script);
  const error: unknown = await ask().catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ failure: { kind: 'server' } });
  expect(clock.slept).toEqual([200, 400, 800]);
  expect(JSON.stringify(error)).not.toContain('hf_secret');
});

test('waits for an exhausted budget to be filled again, for all requests', async () => {
  const script = inTurn({ status: 429, headers: { ratelimit: '"api";r=0;t=9' } }, { body: '1' });
  const { ask, clock } = apiOn(script);
  expect((await ask()).json).toBe(1);
  expect(clock.slept).toEqual([10_000]);
});

test('after a long Retry-After nothing is sent until it is over', async () => {
  const script = inTurn({ status: 429, headers: { 'retry-after': '300' } }, { body: '1' });
  const { ask, clock } = apiOn(script);
  const refused = { failure: { kind: 'rate-limited', retryAfterMs: 300_000 } };
  await expect(ask()).rejects.toMatchObject(refused);
  await expect(ask()).rejects.toMatchObject(refused);
  expect(script.requests).toHaveLength(1);
  clock.advance(300_000);
  expect((await ask()).json).toBe(1);
});
