import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { KeptFiles } from '../files/kept-files.ts';

interface Answer {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  readonly data: NodeJS.ReadableStream;
}
type Handler = (
  request: { url: string; method: string; headers: Record<string, string> },
  answer: (answer: Answer) => void,
) => void;
const electron = vi.hoisted(() => ({ register: vi.fn() }));
vi.mock('electron', () => ({
  protocol: { registerStreamProtocol: electron.register, registerSchemesAsPrivileged: vi.fn() },
}));
const { serveScheme } = await import('./protocol.ts');

const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);
let root: string;
let picture: string;
let serve: Handler = () => {
  throw new Error('nothing is served');
};

beforeAll(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'offprint-protocol-'));
  const bundle = path.join(root, 'bundle');
  mkdirSync(path.join(bundle, 'assets'), { recursive: true });
  writeFileSync(path.join(bundle, 'index.html'), '<!doctype html>');
  writeFileSync(path.join(bundle, 'assets', 'main-1.js'), 'export {};');
  writeFileSync(path.join(bundle, 'secret.map'), '{}');
  writeFileSync(path.join(root, 'outside.json'), '{"secret":true}');
  mkdirSync(path.join(root, 'bundle-other'));
  writeFileSync(path.join(root, 'bundle-other', 'x.json'), '{}');
  const files = new KeptFiles(root);
  picture = await files.keep(png);
  await files.keep(new TextEncoder().encode('<script>alert(1)</script>'));
  serveScheme(bundle, files, openVideo);
  serve = electron.register.mock.calls[0]?.[1];
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

async function get(url: string, method = 'GET', headers: Record<string, string> = {}): Promise<Response> {
  const answer = await new Promise<Answer>((resolve) => serve({ url, method, headers }, resolve));
  return new Response(new Uint8Array(await buffer(answer.data)), {
    status: answer.statusCode,
    headers: answer.headers,
  });
}

async function openVideo(url: string, range: string | null) {
  if (!url.startsWith('https://cdn-uploads.huggingface.co/')) throw new RangeError('not on the list');
  const headers = new Map([
    ['content-range', 'bytes 2-4/9'],
    ['content-length', '3'],
    ['set-cookie', 'who=you'],
  ]);
  async function* body() {
    yield Uint8Array.from([1, 2, 3]);
  }
  return { status: range === null ? 200 : 206, headers, body: body(), type: 'video/webm' };
}

describe('offprint://video', () => {
  const video = (url: string) => `offprint://video/?url=${encodeURIComponent(url)}`;

  it('hands on a video, or the part that was asked for, and none of the other headers', async () => {
    const answer = await get(video('https://cdn-uploads.huggingface.co/a.webm'), 'GET', {
      range: 'bytes=2-4',
    });
    expect(answer.status).toBe(206);
    expect(Object.fromEntries(answer.headers)).toEqual({
      'cache-control': 'no-store',
      'content-length': '3',
      'content-range': 'bytes 2-4/9',
      'content-type': 'video/webm',
      'x-content-type-options': 'nosniff',
    });
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(Uint8Array.from([1, 2, 3]));
  });

  it.each(['https://example.org/a.webm', '', 'file:///etc/passwd'])('refuses %j', async (url) => {
    expect((await get(video(url))).status).toBe(502);
  });
});

describe('offprint://app', () => {
  it('serves the bundle with a policy that runs nothing of others', async () => {
    const page = await get('offprint://app/');
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await page.text()).toBe('<!doctype html>');
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    const scripts = policy.split('; ').find((rule) => rule.startsWith('script-src'));
    expect(scripts).not.toMatch(/unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')|https?:|\*/);
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await get('offprint://app/assets/main-1.js')).headers.get('content-type')).toMatch(
      /^text\/javascript/,
    );
  });

  it.each([
    'offprint://app/missing.js',
    'offprint://app/secret.map',
    'offprint://app/..%2foutside.json',
    'offprint://app/%2e%2e%2foutside.json',
    'offprint://app/assets/..%2f..%2foutside.json',
    'offprint://app/..%2fbundle-other%2fx.json',
    'offprint://app//etc/passwd',
    'offprint://app/assets',
  ])('refuses %s', async (url) => {
    expect((await get(url)).status).toBe(404);
  });

  it('takes no other method and no other host', async () => {
    expect((await get('offprint://app/', 'POST')).status).toBe(405);
    for (const url of ['offprint://paper/2606.10001', 'offprint://bundle/', 'offprint://localhost/']) {
      expect((await get(url)).status).toBe(404);
    }
  });
});

describe('offprint://files', () => {
  it('serves a kept file by its hash', async () => {
    const answer = await get(`offprint://files/${picture}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('image/png');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(png);
  });

  it('serves the part that is asked for, and says when there is none', async () => {
    const part = await get(`offprint://files/${picture}`, 'GET', { Range: 'bytes=8-9' });
    expect(part.status).toBe(206);
    expect(part.headers.get('content-range')).toBe('bytes 8-9/11');
    expect(part.headers.get('content-length')).toBe('2');
    expect(new Uint8Array(await part.arrayBuffer())).toEqual(png.subarray(8, 10));
    const behind = await get(`offprint://files/${picture}`, 'GET', { Range: 'bytes=11-' });
    expect([behind.status, behind.headers.get('content-range')]).toEqual([416, 'bytes */11']);
    const whole = await get(`offprint://files/${picture}`);
    expect([whole.headers.get('accept-ranges'), whole.headers.get('content-length')]).toEqual([
      'bytes',
      '11',
    ]);
  });

  it('refuses what is no hash, is not kept, or is of no known type', async () => {
    const script = 'ac6e9e1d'.padEnd(64, '0');
    const names = [
      '',
      'x',
      script,
      picture.toUpperCase(),
      `${picture}/`,
      `${picture.slice(0, 2)}/${picture}`,
      '..%2f..%2foutside.json',
      `..%2f${picture}`,
    ];
    for (const name of names) expect((await get(`offprint://files/${name}`)).status).toBe(404);
  });

  it('never serves a kept file that is no picture and no PDF', async () => {
    const page = await new KeptFiles(root).keep(new TextEncoder().encode('<script>alert(1)</script>'));
    expect((await get(`offprint://files/${page}`)).status).toBe(404);
  });
});
