import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { ControlCommand } from '../../build/feed-server/control.ts';
import { feedServer } from './command.ts';

/** The instant at which app and feed begin: a Friday, when the edition of the day is there. */
export const friday = '2026-06-12T12:00:00Z';
/** The edition of that day, and how its heading reads. */
export const fridayDate = '2026-06-12';
export const fridayHeading = 'Friday, June 12, 2026';

/** A paper as the feed lists it, as far as tests look. */
export interface Listed {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly upvotes: number;
  /** The full name of who submitted it, and of its organization; empty when it has none. */
  readonly submitter: string;
  readonly organization: string;
}

/** A feed server of its own, in a process of its own. */
export interface Feed {
  readonly url: string;
  /** Changes faults, time or papers; answers the ids of papers that were added. */
  control(command: ControlCommand): Promise<readonly string[]>;
  /** An edition in the feed's order. */
  edition(date: string): Promise<readonly Listed[]>;
  /** The feed's ranking of the moment. */
  trending(): Promise<readonly Listed[]>;
  /** How many requests of a path that begins so were answered or are open. */
  asked(path: string): Promise<number>;
  /** How many of them carried a token. */
  withToken(path: string): Promise<number>;
  /** The status of each answer to such a request, oldest first. */
  statuses(path: string): Promise<readonly number[]>;
  /** The days whose editions were asked for, in order. */
  daysAsked(): Promise<readonly string[]>;
  /** Ends the server; the address is refused from then on. */
  stop(): Promise<void>;
}

/** Which data a server has, and where; the usual ones on a free port when left out. */
export interface FeedChoice {
  readonly seed?: number;
  readonly port?: number;
}

/** Starts a server and waits for its address. */
export async function startFeed(
  now: string = friday,
  { seed = 11, port = 0 }: FeedChoice = {},
): Promise<Feed> {
  const flags = ['--port', `${port}`, '--seed', `${seed}`, '--days', '35', '--papers', '6', '--now', now];
  const server = spawn(process.execPath, [feedServer, ...flags], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = createInterface({ input: server.stdout });
  const [line]: unknown[] = await once(lines, 'line');
  const url = stringAt(JSON.parse(String(line)), 'url');
  const ask = async (path: string, init?: RequestInit): Promise<unknown> => {
    const answer = await fetch(`${url}${path}`, init);
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
  const list = async (query: string): Promise<Listed[]> => {
    const answer = await ask(`/api/daily_papers?${query}`);
    return (Array.isArray(answer) ? answer : []).map(listed);
  };
  const recent = async (path: string) =>
    listAt(at(await ask('/_control'), 'counters'), 'recent').filter((request) =>
      stringAt(request, 'path').startsWith(path),
    );
  return {
    url,
    control: async (command) => {
      const report = await ask('/_control', { method: 'POST', body: JSON.stringify(command) });
      return listAt(report, 'added').map(String);
    },
    edition: (date) => list(`date=${date}&limit=100`),
    trending: () => list('sort=trending&limit=100'),
    asked: async (path) => (await recent(path)).length,
    withToken: async (path) =>
      (await recent(path)).filter((request) => at(request, 'authorization') === true).length,
    statuses: async (path) => (await recent(path)).map((request) => Number(at(request, 'status'))),
    daysAsked: async () =>
      (await recent('/')).flatMap((request) => {
        const date = at(at(request, 'query'), 'date');
        return typeof date === 'string' ? [date] : [];
      }),
    stop: async () => {
      if (server.exitCode !== null || server.signalCode !== null) return;
      const ended = once(server, 'exit');
      server.kill('SIGKILL');
      await ended;
    },
  };
}

function listed(entry: unknown): Listed {
  const paper = at(entry, 'paper');
  return {
    id: stringAt(paper, 'id'),
    title: stringAt(paper, 'title'),
    summary: stringAt(paper, 'summary'),
    upvotes: Number(at(paper, 'upvotes')),
    submitter: nameOf(at(paper, 'submittedOnDailyBy')),
    organization: nameOf(at(paper, 'organization')),
  };
}

const nameOf = (holder: unknown): string => {
  const name = at(holder, 'fullname');
  return typeof name === 'string' ? name : '';
};

function at(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([k]) => k === key)?.[1]
    : undefined;
}

function stringAt(value: unknown, key: string): string {
  const found = at(value, key);
  if (typeof found !== 'string') throw new TypeError(`no text at ${key}`);
  return found;
}

function listAt(value: unknown, key: string): readonly unknown[] {
  const found = at(value, key);
  if (!Array.isArray(found)) throw new TypeError(`no list at ${key}`);
  return found;
}
