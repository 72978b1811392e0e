import { expect, test } from 'vitest';
import { readEndpoint } from './endpoint.ts';
import { made } from './made-pictures.test-support.ts';
import { fetchPicture } from './picture.ts';
import { inTurn, type Scripted } from './scripted-transport.test-support.ts';
import { testClock } from './test-clock.test-support.ts';

const address = 'https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/2606.13392.png';

async function run(url: string, ...answers: readonly (Scripted | Error)[]) {
  const { transport, requests } = inTurn(...answers);
  const endpoint = readEndpoint('https://huggingface.co');
  const lookup = async () => ['18.155.68.94'];
  const means = { endpoint, transport, userAgent: 'Offprint/0', clock: testClock(), random: () => 0, lookup };
  const outcome = await fetchPicture(means, url, new AbortController().signal).catch(
    (thrown: unknown) => thrown,
  );
  return { outcome, requests };
}

test('fetches a picture without any token, and believes its bytes only', async () => {
  const bytes = made.jpeg(40, 30);
  const { outcome, requests } = await run(address, { headers: { 'content-type': 'image/png' }, body: bytes });
  expect(outcome).toEqual({ bytes, type: 'image/jpeg', width: 40, height: 30 });
  expect(Object.keys(requests[0]?.headers ?? {})).toEqual(['Accept', 'User-Agent']);
});

test('follows redirects between the known hosts', async () => {
  const location = 'https://cdn-uploads.huggingface.co/x.png';
  const { outcome, requests } = await run(
    address,
    { status: 302, headers: { location } },
    { body: made.png(4, 3) },
  );
  expect(outcome).toMatchObject({ width: 4 });
  expect(requests.map(({ url }) => url.href)).toEqual([address, location]);
});

test.each(['http://169.254.169.254/latest/', 'https://elsewhere.example/x.png', 'file:///etc/passwd'])(
  'does not follow a redirect to %s',
  async (location) => {
    const { outcome, requests } = await run(address, { status: 302, headers: { location } });
    expect(outcome).toMatchObject({ failure: { kind: 'forbidden-address' } });
    expect(requests).toHaveLength(1);
  },
);

test('goes round no circle', async () => {
  const { outcome, requests } = await run(address, { status: 302, headers: { location: address } });
  expect(outcome).toMatchObject({ failure: { kind: 'malformed' } });
  expect(requests).toHaveLength(4);
});

test.each([
  ['no address at all', 'x.png', {}, 'forbidden-address'],
  ['a web page', address, { body: '<!doctype html>', headers: { 'content-type': 'image/png' } }, 'malformed'],
  ['too many pixels', address, { body: made.png(50_001, 1_000) }, 'too-large'],
  ['too many bytes', address, { headers: { 'content-length': '8000001' } }, 'too-large'],
  ['nothing there', address, { status: 404 }, 'not-found'],
  ['an empty answer', address, { status: 204 }, 'refused'],
])('%s is no picture', async (_what, url, answer, kind) => {
  expect((await run(url, answer)).outcome).toMatchObject({ failure: { kind } });
});

test('tries once more', async () => {
  expect((await run(address, { status: 503 }, { body: made.gif(2, 1) })).outcome).toMatchObject({
    type: 'image/gif',
  });
  expect((await run(address, { status: 503 })).requests).toHaveLength(2);
});

test('is cancelled while a name is looked up', async () => {
  const endpoint = readEndpoint('https://mirror.example');
  const lookup = () => new Promise<never>(() => {});
  const { transport, requests } = inTurn({});
  const means = { endpoint, transport, userAgent: '', clock: testClock(), random: () => 0, lookup };
  const control = new AbortController();
  const fetching = fetchPicture(means, address, control.signal);
  control.abort();
  await expect(fetching).rejects.toMatchObject({ failure: { kind: 'cancelled' } });
  expect(requests).toEqual([]);
});
