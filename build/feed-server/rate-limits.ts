/** The Hub's published budgets per fixed window of five minutes (September 2025), for one client. */
export interface LimitSettings {
  readonly windowSeconds: number;
  readonly api: number;
  readonly pages: number;
  /** The same with a bearer token. */
  readonly apiWithToken: number;
  readonly pagesWithToken: number;
  /** Seconds between arXiv requests below which `/api/query` answers with an empty body; 0 never does. */
  readonly arxivSpacingSeconds: number;
}

export const publishedLimits: LimitSettings = {
  windowSeconds: 300,
  api: 500,
  pages: 100,
  apiWithToken: 1000,
  pagesWithToken: 200,
  arxivSpacingSeconds: 0,
};

export type Budget = 'api' | 'pages';

/** The outcome of taking one request from a budget, with the headers that report it. */
export interface Taken {
  readonly allowed: boolean;
  readonly headers: Readonly<Record<string, string>>;
}

export interface RateLimits {
  settings(): LimitSettings;
  /** Changes some settings and begins a new window with full budgets. */
  change(settings: Partial<LimitSettings>): void;
  /** `client` tells callers apart: the token, or the address of anonymous ones. */
  take(budget: Budget, client: string, withToken: boolean): Taken;
  /** True when this arXiv request follows the last within `arxivSpacingSeconds`. */
  hasty(): boolean;
  /** The headers of an exhausted budget, for a 429 that is only pretended. */
  exhausted(budget: Budget, retryAfterSeconds?: number): Readonly<Record<string, string>>;
}

/** Windows run by monotonic time, not by the server's adjustable clock. */
export function createRateLimits(monotonic: () => number = () => performance.now()): RateLimits {
  let current = publishedLimits;
  let opened = monotonic();
  const used = new Map<string, number>();
  let lastArxiv = Number.NEGATIVE_INFINITY;

  const secondsLeft = (): number => {
    const length = current.windowSeconds * 1000;
    const elapsed = monotonic() - opened;
    if (elapsed >= length) {
      opened += Math.floor(elapsed / length) * length;
      used.clear();
    }
    return Math.max(1, Math.ceil((opened + length - monotonic()) / 1000));
  };
  const headers = (budget: Budget, remaining: number, seconds: number, quota: number) => ({
    RateLimit: `"${budget}";r=${remaining};t=${seconds}`,
    'RateLimit-Policy': `"fixed window";"${budget}";q=${quota};w=${current.windowSeconds}`,
  });

  return {
    settings: () => current,
    change: (settings) => {
      current = { ...current, ...settings };
      opened = monotonic();
      used.clear();
    },
    take: (budget, client, withToken) => {
      const seconds = secondsLeft();
      const quota = withToken ? current[`${budget}WithToken`] : current[budget];
      const key = `${budget} ${client}`;
      const count = (used.get(key) ?? 0) + 1;
      used.set(key, count);
      const allowed = count <= quota;
      const report = headers(budget, Math.max(0, quota - count), seconds, quota);
      return { allowed, headers: allowed ? report : { ...report, 'Retry-After': String(seconds) } };
    },
    hasty: () => {
      const since = monotonic() - lastArxiv;
      lastArxiv = monotonic();
      return since < current.arxivSpacingSeconds * 1000;
    },
    exhausted: (budget, retryAfterSeconds) => {
      const seconds = retryAfterSeconds ?? secondsLeft();
      return { ...headers(budget, 0, seconds, current[budget]), 'Retry-After': String(seconds) };
    },
  };
}
