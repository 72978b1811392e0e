import { createReadStream } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FailureError, fail, failure } from '../../shared/failure/failure.ts';

/** Where Zotero listens: on this machine and nowhere else. */
export const zoteroPort = 23_119;
const host = '127.0.0.1';
const limitMs = 60_000;

/** What is sent: a JSON value, or a file of so many bytes. */
export type ConnectorBody =
  | { readonly json: unknown }
  | { readonly file: string; readonly bytes: number; readonly type: string };

export interface ConnectorAnswer {
  readonly status: number;
  readonly text: string;
}

/**
 * Posts to Zotero's connector. The version header also tells Zotero that no web page is asking.
 * @throws FailureError `zotero` when Zotero does not run or does not answer within a minute.
 */
export async function postToZotero(
  path: string,
  body: ConnectorBody,
  headers: Readonly<Record<string, string>> = {},
  port: number = zoteroPort,
): Promise<ConnectorAnswer> {
  const json = 'json' in body ? Buffer.from(JSON.stringify(body.json)) : null;
  const source = 'json' in body ? Readable.from([json ?? '']) : createReadStream(body.file);
  try {
    return await new Promise<ConnectorAnswer>((resolve, reject) => {
      const sent = request({
        host,
        port,
        path,
        method: 'POST',
        timeout: limitMs,
        headers: {
          'X-Zotero-Connector-API-Version': '3',
          'Content-Type': 'json' in body ? 'application/json' : body.type,
          'Content-Length': 'json' in body ? (json?.length ?? 0) : body.bytes,
          ...headers,
        },
      });
      sent.on('response', (answer) => void textOf(answer).then(resolve, reject));
      sent.on('timeout', () => sent.destroy(new Error('no answer within a minute')));
      sent.on('error', reject);
      pipeline(source, sent).catch(reject);
    });
  } catch (thrown) {
    throw thrown instanceof FailureError
      ? thrown
      : new FailureError(failure('zotero', String(thrown)), { cause: thrown });
  }
}

async function textOf(answer: IncomingMessage): Promise<ConnectorAnswer> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of answer) {
    const bytes = Buffer.from(piece);
    size += bytes.length;
    if (size > 1_000_000) fail('zotero', 'an answer of more than 1 MB');
    pieces.push(bytes);
  }
  return { status: answer.statusCode ?? 0, text: Buffer.concat(pieces).toString('utf8') };
}
