import { afterEach } from 'vitest';
import { type FeedServer, type FeedServerOptions, startFeedServer } from './server.ts';
import { isRecord } from './unknown.ts';

let running: FeedServer[] = [];

/** Starts a server that is closed when the test ends; Friday evening of the week of 2026-06-08 by default. */
export async function started(options: FeedServerOptions = {}): Promise<FeedServer> {
  const server = await startFeedServer({
    now: '2026-06-12T20:00:00Z',
    days: 900,
    starterFile: '/nowhere',
    ...options,
  });
  running.push(server);
  return server;
}

afterEach(async () => {
  await Promise.all(running.map((server) => server.close()));
  running = [];
});

/** An answer with its body read as JSON where it is JSON. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

export async function get(
  server: FeedServer,
  path: string,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const response = await fetch(`${server.url}${path}`, { headers, redirect: 'manual' });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.startsWith('application/json') === true;
  const body: unknown = isJson ? JSON.parse(text) : text;
  return { status: response.status, headers: response.headers, body };
}

/** A loosely typed object of an answer. */
export type Loose = Record<string, unknown>;

export async function entries(server: FeedServer, query: string): Promise<Loose[]> {
  const { body } = await get(server, `/api/daily_papers?${query}`);
  if (!Array.isArray(body)) throw new Error(`not a list: ${JSON.stringify(body).slice(0, 200)}`);
  return body.filter(isRecord);
}

/** The object under a key. */
export function inner(from: Loose | undefined, key: string): Loose {
  const value = from?.[key];
  if (!isRecord(value)) throw new Error(`${key} is not an object`);
  return value;
}

export function papersOf(list: readonly Loose[]): Loose[] {
  return list.map((entry) => inner(entry, 'paper'));
}

export function idsOf(list: readonly Loose[]): unknown[] {
  return papersOf(list).map(({ id }) => id);
}
