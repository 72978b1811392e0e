import type { IncomingHttpHeaders } from 'node:http';
import type { Feed } from './feed.ts';

/** A request as the routes see it. */
export interface Ask {
  readonly method: string;
  /** Decoded path. */
  readonly path: string;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly feed: Feed;
  /** The server's clock, ms. */
  readonly now: number;
}

/** What is to be sent. JSON stays a value until the last moment so that faults can spoil it. */
export type Reply =
  | {
      readonly kind: 'json';
      readonly status: number;
      readonly json: unknown;
      readonly headers?: Readonly<Record<string, string>>;
    }
  | {
      readonly kind: 'bytes';
      readonly status: number;
      readonly bytes: Buffer;
      readonly type: string;
      readonly headers?: Readonly<Record<string, string>>;
    };

export function json(value: unknown, headers: Readonly<Record<string, string>> = {}): Reply {
  return { kind: 'json', status: 200, json: value, headers };
}

/** An error as the Hub words them: a body with `error`, and the same text in a header. */
export function failure(
  status: number,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): Reply {
  return {
    kind: 'json',
    status,
    json: { error: message },
    headers: { 'X-Error-Message': message.replace(/[^\x20-\x7e]+/g, ' '), ...headers },
  };
}

export function bytes(
  content: Buffer | string,
  type: string,
  headers: Readonly<Record<string, string>> = {},
  status = 200,
): Reply {
  return {
    kind: 'bytes',
    status,
    bytes: typeof content === 'string' ? Buffer.from(content) : content,
    type,
    headers,
  };
}

/** The Hub's answer for an address that does not exist. */
export function notFound(): Reply {
  return failure(404, "Sorry, we can't find the page you are looking for.");
}
