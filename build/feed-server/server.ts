import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { type Clock, createClock } from './clock.ts';
import { type Control, createControl } from './control.ts';
import { createFaults, type Fault, type Faults } from './faults.ts';
import { createFeed, type Feed } from './feed.ts';
import { addDays, dateOf, firstEditionDate, laterOf } from './generator/calendar.ts';
import { createRateLimits, type RateLimits } from './rate-limits.ts';
import { readCommand } from './read-command.ts';
import { openRecorded, type Recorded } from './recorded.ts';
import { bytes, failure, json, type Reply } from './reply.ts';
import { createRequestLog, type RequestLog } from './request-log.ts';
import { respond } from './respond.ts';
import { answer, type Route, routeFor } from './routes/index.ts';
import { spoil } from './spoil.ts';

export interface FeedServerOptions {
  /** 0 or left out: any free port. */
  readonly port?: number;
  /** The same seed gives the same papers; 1 when left out. */
  readonly seed?: number;
  /** Days back from `now` that have editions; 90 when left out. */
  readonly days?: number;
  /** Papers of each weekday, late arrivals included; 20 to 40 when left out. */
  readonly papers?: number;
  /** Where the server's clock starts, ISO; the real time when left out. */
  readonly now?: string;
  readonly faults?: readonly Fault[];
  /** A folder of recorded answers, served instead of the generated feed. */
  readonly dir?: string;
  /** The starter edition's file; when left out, the one of this repository. */
  readonly starterFile?: string;
}

export interface FeedServer {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly url: string;
  readonly control: Control;
  /** Breaks open connections and frees the port. */
  close(): Promise<void>;
}

/** Starts a feed server on the loopback address. It holds no state outside itself; any number can run at once. */
export async function startFeedServer(options: FeedServerOptions = {}): Promise<FeedServer> {
  const clock = createClock(options.now === undefined ? undefined : Date.parse(options.now));
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the feed server has no port');
  const url = `http://127.0.0.1:${address.port}`;
  const oldest = addDays(dateOf(clock.now()), 1 - (options.days ?? 90));
  const firstDate = laterOf(oldest, firstEditionDate);
  const feed = createFeed({
    seed: options.seed ?? 1,
    papers: options.papers,
    firstDate,
    origin: url,
    ...(options.starterFile === undefined ? {} : { starterFile: options.starterFile }),
  });
  const recorded = options.dir === undefined ? undefined : openRecorded(options.dir);
  const faults = createFaults(options.faults ?? []);
  const limits = createRateLimits();
  const log = createRequestLog();
  const control = createControl({ url, feed, clock, faults, limits, log });
  const parts = { url, clock, feed, faults, limits, log, control, recorded };
  server.on('request', (request, response) => {
    serve(parts, request, response).catch((error: unknown) =>
      response.destroy(error instanceof Error ? error : undefined),
    );
  });
  return {
    url,
    control,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Parts {
  readonly url: string;
  readonly clock: Clock;
  readonly feed: Feed;
  readonly faults: Faults;
  readonly limits: RateLimits;
  readonly log: RequestLog;
  readonly control: Control;
  readonly recorded: Recorded | undefined;
}

async function serve(parts: Parts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { control, clock, faults, log } = parts;
  const url = new URL(request.url ?? '/', parts.url);
  if (url.pathname === '/_control') return respond(request, response, await controlled(control, request), []);
  const { route, part } = routeFor(url.pathname);
  const method = request.method ?? 'GET';
  const end = log.begin({
    at: clock.now(),
    method,
    route: route.name,
    url,
    headers: request.headers,
    arxiv: route.what === 'arxiv',
  });
  response.on('close', () => end(response.headersSent ? response.statusCode : 0, !response.writableFinished));
  const struck = faults.strike(url, route);
  if (struck.some(({ kind }) => kind === 'offline')) {
    request.socket.destroy();
    return;
  }
  await control.passage(url.pathname);
  const slow = struck.find(({ kind }) => kind === 'slow');
  if (slow !== undefined) await wait(slow.delayMs ?? 3000, undefined, { ref: false });
  respond(request, response, replyTo(parts, request, url, route, part, struck), struck);
}

function replyTo(
  { limits, feed, clock, recorded }: Parts,
  request: IncomingMessage,
  url: URL,
  route: Route,
  part: string,
  struck: readonly Fault[],
): Reply {
  const token = request.headers.authorization;
  const taken =
    route.budget === undefined
      ? undefined
      : limits.take(route.budget, token ?? 'anonymous', token !== undefined);
  const ask = {
    method: request.method ?? 'GET',
    path: url.pathname,
    url,
    headers: request.headers,
    feed,
    now: clock.now(),
  };
  const plain =
    taken?.allowed === false
      ? failure(429, 'Too Many Requests: you have reached your rate limit.')
      : route.name === '/api/query' && limits.hasty()
        ? bytes('', 'application/atom+xml; charset=utf-8')
        : (recorded?.answer(url) ?? answer(route, ask, part));
  const exhausted = (seconds?: number) => limits.exhausted(route.budget ?? 'api', seconds);
  const spoilt = struck.reduce((reply, fault) => spoil(reply, fault, exhausted), plain);
  const origin = request.headers.origin;
  const headers = {
    ...taken?.headers,
    'X-Request-Id': randomUUID(),
    ...(route.budget === 'api' && origin !== undefined
      ? { 'Access-Control-Allow-Origin': origin, Vary: 'Origin', 'Access-Control-Max-Age': '86400' }
      : {}),
    ...spoilt.headers,
  };
  return { ...spoilt, headers };
}

async function controlled(control: Control, request: IncomingMessage): Promise<Reply> {
  if (request.method !== 'POST') return json(control.report());
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(Buffer.from(piece));
  try {
    const body: unknown = JSON.parse(Buffer.concat(pieces).toString('utf8'));
    return json(control.apply(readCommand(body)));
  } catch (error) {
    return failure(400, error instanceof Error ? error.message : String(error));
  }
}
