import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { protocol } from 'electron';
import { isSha256, type Sha256 } from '../../shared/library/ids.ts';
import type { FeedVideo } from '../feed/video.ts';
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

/** Where kept files lie, and of what type they are. */
export interface FileSource {
  pathOf(sha256: Sha256): string;
  typeOf(sha256: Sha256): Promise<string | null>;
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
 */
export function serveScheme(bundle: string, files: FileSource, openVideo: VideoOpener): void {
  protocol.handle(scheme, (request) => {
    const url = new URL(request.url);
    if (request.method !== 'GET') return refuse(405);
    if (url.host === 'app') return serveBundle(bundle, url.pathname);
    if (url.host === 'files') return serveFile(files, url.pathname.slice(1), request.headers.get('range'));
    if (url.host === 'video') return serveVideo(openVideo, url, request.headers.get('range'));
    return refuse(404);
  });
}

const passedOn = ['content-length', 'content-range', 'accept-ranges'] as const;

/** A video comes by way of main, so that the page itself has no way out. */
async function serveVideo(openVideo: VideoOpener, url: URL, range: string | null): Promise<Response> {
  const control = new AbortController();
  try {
    const asked = url.searchParams.get('url') ?? '';
    const { status, headers, body, type } = await openVideo(asked, range, control.signal);
    const kept = passedOn.flatMap((name) => {
      const value = headers.get(name);
      return value === undefined ? [] : [[name, value] as const];
    });
    return new Response(status === 416 ? null : streamOf(body, () => control.abort()), {
      status,
      headers: {
        ...Object.fromEntries(kept),
        'content-type': type,
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      },
    });
  } catch {
    control.abort();
    return refuse(502);
  }
}

async function serveBundle(bundle: string, pathname: string): Promise<Response> {
  const name = pathname === '/' ? 'index.html' : decodeURIComponent(pathname.slice(1));
  const file = path.join(bundle, name);
  const type = types[path.extname(file)];
  if (!file.startsWith(bundle + path.sep) || type === undefined) return refuse(404);
  try {
    return new Response(new Uint8Array(await readFile(file)), {
      headers: {
        'content-type': type,
        'content-security-policy': contentPolicy,
        'x-content-type-options': 'nosniff',
        'cache-control': name.startsWith('assets/') ? 'max-age=31536000, immutable' : 'no-cache',
      },
    });
  } catch {
    return refuse(404);
  }
}

/** Only 64 hex digits name a file, so that no path ever comes out of an address. */
async function serveFile(files: FileSource, name: string, wanted: string | null): Promise<Response> {
  if (!isSha256(name)) return refuse(404);
  const type = await files.typeOf(name);
  if (type === null) return refuse(404);
  const file = files.pathOf(name);
  const size = await stat(file).then(
    (found) => found.size,
    () => null,
  );
  if (size === null) return refuse(404);
  const headers = {
    'content-type': type,
    'x-content-type-options': 'nosniff',
    'cache-control': 'max-age=31536000, immutable',
    'accept-ranges': 'bytes',
  };
  const range = readRange(wanted, size);
  if (range === 'unsatisfiable')
    return new Response(null, { status: 416, headers: { ...headers, 'content-range': `bytes */${size}` } });
  if (range === null)
    return new Response(piecesOf(file), { headers: { ...headers, 'content-length': String(size) } });
  const { from, to } = range;
  return new Response(piecesOf(file, from, to), {
    status: 206,
    headers: {
      ...headers,
      'content-length': String(to - from + 1),
      'content-range': `bytes ${from}-${to}/${size}`,
    },
  });
}

/** Pieces of a file, bytes: each passes several queues on its way to the window. */
const pieceBytes = 512 * 1024;

function piecesOf(file: string, start = 0, end = Number.POSITIVE_INFINITY): ReadableStream<Uint8Array> {
  const stream = createReadStream(file, { start, end, highWaterMark: pieceBytes });
  return streamOf(stream, () => stream.destroy());
}

/** What comes in as a stream that is read only as fast as it is taken. */
function streamOf(body: AsyncIterable<Uint8Array>, cancel: () => void): ReadableStream<Uint8Array> {
  const pieces = body[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const piece = await pieces.next();
        if (piece.done === true) controller.close();
        else controller.enqueue(new Uint8Array(piece.value));
      } catch (thrown) {
        controller.error(thrown);
      }
    },
    cancel,
  });
}

function refuse(status: number): Response {
  return new Response(null, { status });
}
