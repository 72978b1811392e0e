import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { deflateSync } from 'node:zlib';

/** A small PDF that opens: one page, its stamp and, with `padding`, as many bytes more. */
export function madePdf(stamp = 'arXiv:2606.10001v2  [cs.LG]', padding = 0): Buffer {
  const content = deflateSync(Buffer.from(`BT /F1 18 Tf (${stamp}) Tj ET`, 'latin1'));
  const bodies = [
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from('<< /Type /Pages /Count 1 /Kids [3 0 R] >>'),
    Buffer.from('<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R >>'),
    Buffer.concat([
      Buffer.from(`<< /Length ${content.length} /Filter /FlateDecode >>\nstream\n`),
      content,
      Buffer.from('\nendstream'),
    ]),
    Buffer.concat([
      Buffer.from(`<< /Length ${padding} >>\nstream\n`),
      Buffer.alloc(padding, 0x20),
      Buffer.from('\nendstream'),
    ]),
  ];
  const pieces = [Buffer.from('%PDF-1.5\n')];
  const offsets: number[] = [];
  const length = (): number => pieces.reduce((sum, piece) => sum + piece.length, 0);
  for (const [at, body] of bodies.entries()) {
    offsets.push(length());
    pieces.push(Buffer.from(`${at + 1} 0 obj\n`), body, Buffer.from('\nendobj\n'));
  }
  const xref = length();
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  pieces.push(
    Buffer.from(
      `xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${bodies.length + 1} /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(pieces);
}

/** A request as a test sees it. */
export interface Asked {
  readonly path: string;
  readonly range: string | null;
  readonly ifRange: string | null;
  readonly at: number;
}

export interface PdfServer {
  readonly url: string;
  readonly asked: Asked[];
  /** How many requests were open at once, at most. */
  readonly most: () => number;
  answer: (request: IncomingMessage, response: ServerResponse) => void;
  close(): Promise<void>;
}

/** A server on this machine that answers as a test says. */
export async function startPdfServer(): Promise<PdfServer> {
  let open = 0;
  let most = 0;
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    open += 1;
    most = Math.max(most, open);
    response.on('close', () => {
      open -= 1;
    });
    const { range = null } = request.headers;
    const ifRange = request.headers['if-range'];
    asked.push({ path: request.url ?? '', range, ifRange: String(ifRange ?? ''), at: performance.now() });
    started.answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const started: PdfServer = {
    url: `http://127.0.0.1:${address.port}`,
    asked,
    most: () => most,
    answer: (_request, response) => void response.writeHead(404).end(),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return started;
}

/** Answers with a file as a web server does, `Range` and `If-Range` included. */
export function serveFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: Buffer,
  etag: string,
): void {
  const { from, status } = rangeOf(request, file, etag);
  const headers = { 'content-type': 'application/pdf', etag, 'content-length': file.length - from };
  const range = status === 206 ? { 'content-range': `bytes ${from}-${file.length - 1}/${file.length}` } : {};
  response.writeHead(status, { ...headers, ...range });
  response.end(file.subarray(from));
}

/** Answers with the first so many bytes of what was asked for, then breaks the connection. */
export function breakOff(
  request: IncomingMessage,
  response: ServerResponse,
  file: Buffer,
  { etag, after }: { readonly etag: string; readonly after: number },
): void {
  const { from, status } = rangeOf(request, file, etag);
  const range = status === 206 ? { 'content-range': `bytes ${from}-${file.length - 1}/${file.length}` } : {};
  response.writeHead(status, { etag, 'content-length': file.length - from, ...range });
  response.write(file.subarray(from, from + after), () => setTimeout(() => response.destroy(), 20));
}

function rangeOf(request: IncomingMessage, file: Buffer, etag: string): { from: number; status: 200 | 206 } {
  const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
  const isSame = request.headers['if-range'] === etag;
  return from > 0 && from < file.length && isSame ? { from, status: 206 } : { from: 0, status: 200 };
}
