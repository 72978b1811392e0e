import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { protocol } from 'electron';
import { isSha256, type Sha256 } from '../../shared/library/ids.ts';

const scheme = 'offprint';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

const contentPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  // KaTeX and the window's own panes set style attributes; no style can run anything.
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' offprint://files",
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

/** Serves the bundle at `offprint://app/` and kept files at `offprint://files/<sha256>`; nothing else. */
export function serveScheme(bundle: string, files: FileSource): void {
  protocol.handle(scheme, (request) => {
    const url = new URL(request.url);
    if (request.method !== 'GET') return refuse(405);
    if (url.host === 'app') return serveBundle(bundle, url.pathname);
    if (url.host === 'files') return serveFile(files, url.pathname.slice(1));
    return refuse(404);
  });
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
async function serveFile(files: FileSource, name: string): Promise<Response> {
  if (!isSha256(name)) return refuse(404);
  const type = await files.typeOf(name);
  if (type === null) return refuse(404);
  const stream = createReadStream(files.pathOf(name));
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      try {
        for await (const chunk of stream) controller.enqueue(new Uint8Array(chunk));
        controller.close();
      } catch (thrown) {
        controller.error(thrown);
      }
    },
    cancel: () => void stream.destroy(),
  });
  return new Response(body, {
    headers: {
      'content-type': type,
      'x-content-type-options': 'nosniff',
      'cache-control': 'max-age=31536000, immutable',
    },
  });
}

function refuse(status: number): Response {
  return new Response(null, { status });
}
