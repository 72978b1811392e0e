import type { IncomingHttpHeaders } from 'node:http';

/** One request that the server was asked. */
export interface Logged {
  /** The server's clock when the request came, ISO. */
  readonly at: string;
  readonly method: string;
  readonly route: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** Names only: a token must not be readable here. */
  readonly headers: readonly string[];
  readonly authorization: boolean;
  readonly userAgent: string;
  /** 0 while the answer is on its way, or when the connection was broken instead. */
  status: number;
  /** True when the caller went away, or the server broke off, before the answer was complete. */
  aborted: boolean;
  milliseconds: number;
}

export interface Counters {
  readonly total: number;
  readonly open: number;
  /** Requests without their query. */
  readonly byPath: Readonly<Record<string, number>>;
  readonly byRoute: Readonly<Record<string, number>>;
  readonly byStatus: Readonly<Record<string, number>>;
  readonly arxiv: {
    readonly requests: number;
    /** Requests that began less than three seconds after the one before. */
    readonly tooFast: number;
    /** Requests that began while another was still open. */
    readonly overlapping: number;
  };
  /** The last thousand requests, oldest first. */
  readonly recent: readonly Logged[];
}

const kept = 1000;

export interface RequestLog {
  begin(request: {
    at: number;
    method: string;
    route: string;
    url: URL;
    headers: IncomingHttpHeaders;
    arxiv: boolean;
  }): (status: number, aborted: boolean) => void;
  counters(): Counters;
  reset(): void;
}

export function createRequestLog(): RequestLog {
  const tally = {
    total: 0,
    byPath: new Map<string, number>(),
    byRoute: new Map<string, number>(),
    byStatus: new Map<string, number>(),
  };
  const arxiv = { requests: 0, tooFast: 0, overlapping: 0, open: 0, last: Number.NEGATIVE_INFINITY };
  let open = 0;
  let recent: Logged[] = [];
  const count = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1);

  return {
    begin: ({ at, method, route, url, headers, arxiv: isArxiv }) => {
      const began = performance.now();
      open++;
      tally.total++;
      count(tally.byPath, url.pathname);
      count(tally.byRoute, route);
      if (isArxiv) {
        arxiv.requests++;
        if (began - arxiv.last < 3000) arxiv.tooFast++;
        if (arxiv.open > 0) arxiv.overlapping++;
        arxiv.last = began;
        arxiv.open++;
      }
      const logged: Logged = {
        at: new Date(at).toISOString(),
        method,
        route,
        path: url.pathname,
        query: Object.fromEntries(url.searchParams),
        headers: Object.keys(headers),
        authorization: headers.authorization !== undefined,
        userAgent: headers['user-agent'] ?? '',
        status: 0,
        aborted: false,
        milliseconds: 0,
      };
      recent.push(logged);
      if (recent.length > 2 * kept) recent = recent.slice(-kept);
      return (status, aborted) => {
        open--;
        if (isArxiv) arxiv.open--;
        logged.status = status;
        logged.aborted = aborted;
        logged.milliseconds = Math.round(performance.now() - began);
        count(tally.byStatus, status === 0 ? 'none' : String(status));
      };
    },
    counters: () => ({
      total: tally.total,
      open,
      byPath: Object.fromEntries(tally.byPath),
      byRoute: Object.fromEntries(tally.byRoute),
      byStatus: Object.fromEntries(tally.byStatus),
      arxiv: { requests: arxiv.requests, tooFast: arxiv.tooFast, overlapping: arxiv.overlapping },
      recent: recent.slice(-kept).map((each) => ({ ...each })),
    }),
    reset: () => {
      tally.total = 0;
      for (const map of [tally.byPath, tally.byRoute, tally.byStatus]) map.clear();
      Object.assign(arxiv, { requests: 0, tooFast: 0, overlapping: 0, last: Number.NEGATIVE_INFINITY });
      recent = [];
    },
  };
}
