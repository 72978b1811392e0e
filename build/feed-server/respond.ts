import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Fault } from './faults.ts';
import type { Reply } from './reply.ts';

/** Sends the reply whole, in part (`Range`), or as far as the faults let it come. */
export function respond(
  request: IncomingMessage,
  response: ServerResponse,
  reply: Reply,
  faults: readonly Fault[],
): void {
  const body = reply.kind === 'json' ? Buffer.from(JSON.stringify(reply.json)) : reply.bytes;
  const type = reply.kind === 'json' ? 'application/json; charset=utf-8' : reply.type;
  const range =
    reply.headers?.['Accept-Ranges'] === undefined ? undefined : rangeOf(request.headers.range, body.length);
  const part = range === undefined ? body : body.subarray(range.from, range.to + 1);
  const padding =
    faults.find(({ kind }) => kind === 'huge')?.bytes ??
    (faults.some(({ kind }) => kind === 'huge') ? 64 * 1024 * 1024 : 0);
  const isEndless = faults.some(({ kind }) => kind === 'endless');
  response.writeHead(range === undefined ? reply.status : 206, {
    'Content-Type': type,
    ...(isEndless ? {} : { 'Content-Length': part.length + padding }),
    ...(range === undefined ? {} : { 'Content-Range': `bytes ${range.from}-${range.to}/${body.length}` }),
    ...reply.headers,
  });
  if (request.method === 'HEAD') response.end();
  else if (faults.some(({ kind }) => kind === 'cut-off'))
    response.write(part.subarray(0, Math.floor(part.length / 2)), () => response.destroy());
  else if (isEndless) void pad(response, Number.POSITIVE_INFINITY);
  else if (padding > 0) void pad(response, padding).then(() => response.end(part));
  else response.end(part);
}

/** `bytes=from-to`, `bytes=from-` and `bytes=-last`; anything else is answered whole, as servers may. */
function rangeOf(
  header: string | undefined,
  length: number,
): { readonly from: number; readonly to: number } | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (match === null) return undefined;
  const [, first = '', last = ''] = match;
  if (first === '' && last === '') return undefined;
  const from = first === '' ? Math.max(0, length - Number(last)) : Number(first);
  const to = first === '' || last === '' ? length - 1 : Math.min(length - 1, Number(last));
  return from > to ? undefined : { from, to };
}

/** Spaces, which JSON allows before a value, at the pace at which the reader takes them. */
async function pad(response: ServerResponse, size: number): Promise<void> {
  const blocks = function* (): Generator<Buffer> {
    const block = Buffer.alloc(1024 * 1024, 0x20);
    for (let left = size; left > 0; left -= block.length)
      yield left < block.length ? block.subarray(0, left) : block;
  };
  // A reader who has seen enough breaks off, and that is all that there is to it.
  await pipeline(Readable.from(blocks()), response, { end: false }).catch(() => {});
}
