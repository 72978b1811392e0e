import { expect, test } from 'vitest';
import { readEndpoint } from './endpoint.ts';
import { inTurn, type Scripted } from './scripted-transport.test-support.ts';
import { openVideo } from './video.ts';

const address = 'https://cdn-uploads.huggingface.co/production/uploads/a/demo.mp4';

async function run(url: string, range: string | null, ...answers: readonly Scripted[]) {
  const { transport, requests } = inTurn(...answers);
  const endpoint = readEndpoint('https://huggingface.co');
  const means = { endpoint, transport, userAgent: 'Offprint/0', lookup: async () => ['18.155.68.94'] };
  const outcome = await openVideo(means, url, range, new AbortController().signal).catch(
    (thrown: unknown) => thrown,
  );
  return { outcome, requests };
}

test('asks without any token for the part that is wanted', async () => {
  const headers = { 'content-type': 'video/webm; codecs=vp9', 'content-range': 'bytes 5-9/10' };
  const { outcome, requests } = await run(address, 'bytes=5-', { status: 206, headers, body: 'abcde' });
  expect(outcome).toMatchObject({ status: 206, type: 'video/webm' });
  expect(Object.keys(requests[0]?.headers ?? {}).sort()).toEqual([
    'Accept',
    'Accept-Encoding',
    'Range',
    'User-Agent',
  ]);
});

test.each([
  ['video/quicktime', 'video/mp4'],
  ['application/octet-stream', 'video/mp4'],
  ['', 'video/mp4'],
])('takes what calls itself %j for %s', async (said, type) => {
  const { outcome } = await run(address, null, { headers: { 'content-type': said }, body: 'x' });
  expect(outcome).toMatchObject({ type });
});

test.each([
  ['a web page', address, [{ headers: { 'content-type': 'text/html' } }], 'malformed'],
  [
    'a redirect into this network',
    address,
    [{ status: 302, headers: { location: 'http://127.0.0.1/' } }],
    'forbidden-address',
  ],
  ['another host', 'https://example.org/a.mp4', [{}], 'forbidden-address'],
  ['no address', 'demo.mp4', [{}], 'forbidden-address'],
  ['what is not there', address, [{ status: 404 }], 'not-found'],
])('%s is refused', async (_what, url, answers, kind) => {
  expect((await run(url, null, ...answers)).outcome).toMatchObject({ failure: { kind } });
});
