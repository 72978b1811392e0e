import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { type ProtocolRequest, type ProtocolResponse, protocol } from 'electron';
import { isSha256, type Sha256 } from '../../shared/library/ids.ts';
import type { FeedVideo } from '../feed/video.ts';
import type { OpenFile } from '../files/kept-files.ts';
import { readRange } from './byte-range.ts';

const scheme = 'offprint';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.bcmap': 'application/octet-stream',
  '.icc': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
};

const contentPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  // KaTeX and the window's own panes set style attributes; no style can run anything.
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' offprint://files",
  'media-src offprint://files offprint://video',
  "connect-src 'self' offprint://files",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Must run before the app is ready, and once: a second call would undo the first. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme,
      privileges: {
        standard: true,
        secure: true,
        supportFetchAPI: true,
        stream: true,
        codeCache: true,
        corsEnabled: true,
      },
    },
  ]);
}

/** Where kept files come from. */
export interface FileSource {
  /** @returns `null` for a file that is not kept or of no known type. */
  open(sha256: Sha256): Promise<OpenFile | null>;
}

/** Opens a video of the feed, or a part of it. @throws when it may or can not be fetched */
export type VideoOpener = (
  url: string,
  range: string | null,
  signal: AbortSignal,
) => Promise<Pick<FeedVideo, 'status' | 'headers' | 'body' | 'type'>>;

/**
 * Serves the bundle at `offprint://app/`, kept files at `offprint://files/<sha256>` and the feed's videos at
 * `offprint://video/?url=…`; nothing else.
 *
 * Not by `protocol.handle`, although it is the newer way: its `Request` and `Response` make Node load its whole HTTP
 * client, for as long as a third of the start, while the first window waits.
 */
export function serveScheme(bundle: string, files: FileSource, openVideo: VideoOpener): void {
  const served = async ({ url: asked, method, headers }: ProtocolRequest) => {
    const url = new URL(asked);
    const range = headers.Range ?? headers.range ?? null;
    if (method !== 'GET') return refuse(405);
    if (url.host === 'app') return serveBundle(bundle, url.pathname);
    if (url.host === 'files') return serveFile(files, url.pathname.slice(1), range);
    if (url.host === 'video') return serveVideo(openVideo, url, range);
    return refuse(404);
  };
  protocol.registerStreamProtocol(scheme, (request, answer) => {
    // An address that cannot be decoded names nothing.
    served(request).then(answer, () => answer(refuse(404)));
  });
}

const passedOn = ['content-length', 'content-range', 'accept-ranges'] as const;

/** A video comes by way of main, so that the page itself has no way out. */
async function serveVideo(openVideo: VideoOpener, url: URL, range: string | null): Promise<ProtocolResponse> {
  const control = new AbortController();
  try {
    const asked = url.searchParams.get('url') ?? '';
    const { status, headers, body, type } = await openVideo(asked, range, control.signal);
    const kept = passedOn.flatMap((name) => {
      const value = headers.get(name);
      return value === undefined ? [] : [[name, value] as const];
    });
    const own = {
      ...Object.fromEntries(kept),
      'content-type': type,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    };
    if (status === 416) return refuse(status, own);
    const data = Readable.from(body, { objectMode: false });
    data.once('close', () => control.abort());
    return { statusCode: status, headers: own, data };
  } catch {
    control.abort();
    return refuse(502);
  }
}

async function serveBundle(bundle: string, pathname: string): Promise<ProtocolResponse> {
  const name = pathname === '/' ? 'index.html' : decodeURIComponent(pathname.slice(1));
  const file = path.join(bundle, name);
  const type = types[path.extname(file)];
  if (!file.startsWith(bundle + path.sep) || type === undefined) return refuse(404);
  try {
    const data = Readable.from(await readFile(file));
    const headers = {
      'content-type': type,
      'content-security-policy': contentPolicy,
      'x-content-type-options': 'nosniff',
      'cache-control': name.startsWith('assets/') ? 'max-age=31536000, immutable' : 'no-cache',
    };
    return { statusCode: 200, headers, data };
  } catch {
    return refuse(404);
  }
}

/** Pieces of a file, bytes: each passes several queues on its way to the window. */
const highWaterMark = 512 * 1024;

/** Only 64 hex digits name a file, so that no path ever comes out of an address. */
async function serveFile(files: FileSource, name: string, wanted: string | null): Promise<ProtocolResponse> {
  if (!isSha256(name)) return refuse(404);
  const file = await files.open(name);
  if (file === null) return refuse(404);
  const { type, size } = file;
  const headers = {
    'content-type': type,
    'x-content-type-options': 'nosniff',
    'cache-control': 'max-age=31536000, immutable',
    'accept-ranges': 'bytes',
  };
  const range = readRange(wanted, size);
  if (range === 'unsatisfiable') {
    await file.handle.close();
    return refuse(416, { ...headers, 'content-range': `bytes */${size}` });
  }
  // As streams, files are read only as fast as they are taken.
  if (range === null) {
    const length = { 'content-length': String(size) };
    return {
      statusCode: 200,
      headers: { ...headers, ...length },
      data: file.handle.createReadStream({ highWaterMark }),
    };
  }
  const { from: start, to: end } = range;
  const part = {
    'content-length': String(end - start + 1),
    'content-range': `bytes ${start}-${end}/${size}`,
  };
  return {
    statusCode: 206,
    headers: { ...headers, ...part },
    data: file.handle.createReadStream({ start, end, highWaterMark }),
  };
}

function refuse(statusCode: number, headers: Record<string, string> = {}): ProtocolResponse {
  return { statusCode, headers, data: Readable.from([]) };
}
