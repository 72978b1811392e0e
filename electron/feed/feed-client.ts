import { fail } from '../../shared/failure/failure.ts';
import { type Rejected, readDailyPapers, readPaper } from '../../shared/feed/read-answer.ts';
import { type PaperDetail, readDetail } from '../../shared/feed/thread-wire.ts';
import { type CalendarDate, isOwnPaper, type PaperId } from '../../shared/library/ids.ts';
import type { FeedPaper } from '../../shared/library/paper.ts';
import { type Api, askApi } from './ask-api.ts';
import { askPage } from './ask-page.ts';
import { type Clock, monotonicClock } from './clock.ts';
import { readEndpoint } from './endpoint.ts';
import { askPages } from './pages.ts';
import { type FeedPicture, fetchPicture } from './picture.ts';
import { type Lookup, systemLookup } from './picture-address.ts';
import { RateBudget } from './rate-budget.ts';
import type { Transport } from './request.ts';
import { type FeedVideo, openVideo } from './video.ts';

/** The papers of one answer in the feed's own order, and the entries that could not be read. */
export interface FeedAnswer {
  readonly papers: FeedPaper[];
  readonly rejected: Rejected[];
}

/** Asks the feed. Every method throws a `FailureError`, `cancelled` when the signal is aborted. */
export interface FeedClient {
  /** The whole edition of a day, all its pages. A day without an edition has no papers. */
  edition(date: CalendarDate, signal: AbortSignal): Promise<FeedAnswer>;
  /** The same for work that is in no hurry, such as the archive: it gives way to what the reader asks for. */
  oldEdition(date: CalendarDate, signal: AbortSignal): Promise<FeedAnswer>;
  /** The feed's ranking of the moment, at most 100 papers. */
  trending(signal: AbortSignal): Promise<FeedAnswer>;
  /** What the feed's own search finds for words of at most 250 characters, best first. */
  search(words: string, signal: AbortSignal): Promise<FeedAnswer>;
  /** One paper; it comes without its number of comments and without a thumbnail. */
  paper(id: PaperId, signal: AbortSignal): Promise<FeedPaper>;
  /** One paper with its comments and what is linked to it. */
  discussion(id: PaperId, signal: AbortSignal): Promise<PaperDetail & { readonly paper: FeedPaper }>;
  /** A paper as Markdown, or the shell of its page where there is none: the caller tells them apart. */
  markdown(id: PaperId, signal: AbortSignal): Promise<string>;
  /** A picture from the endpoint or the hosts of the feed, at most 8 MB and 50 megapixels. */
  picture(url: string, signal: AbortSignal): Promise<FeedPicture>;
  /** A video, or the part of it that `range` names, from the places of pictures; ended by the signal alone. */
  video(url: string, range: string | null, signal: AbortSignal): Promise<FeedVideo>;
}

export interface FeedClientOptions {
  /** Base address of the feed, such as `https://huggingface.co`. */
  readonly endpoint: string;
  /** Bearer token, or what reads the one of the moment; sent to the endpoint's origin only, and only over https or to this machine. */
  readonly token: string | null | (() => string | null);
  readonly transport: Transport;
  readonly userAgent: string;
  readonly clock?: Clock;
  /** Names to addresses, for the check that a picture's host is none of the private network. */
  readonly lookup?: Lookup;
  /** From 0 to below 1; spreads the waits between attempts. */
  readonly random?: () => number;
}

const pageSize = '100';
const foundAtMost = '30';

/**
 * A client for one endpoint. All its requests share one rate budget, so one client serves the whole app.
 * @throws FailureError `forbidden-address` when the endpoint is no http(s) address, `refused` when the token
 * holds characters that no header may carry.
 */
export function createFeedClient(options: FeedClientOptions): FeedClient {
  const {
    transport,
    userAgent,
    clock = monotonicClock,
    lookup = systemLookup,
    random = Math.random,
  } = options;
  const endpoint = readEndpoint(options.endpoint);
  const { token: given } = options;
  // A token that is set later is read when it is needed; one that is given now is refused now.
  const fixed = typeof given === 'function' ? null : readToken(given);
  const budget = new RateBudget(clock);
  const api: Api = {
    endpoint,
    token: () => (typeof given === 'function' ? readToken(given()) : fixed),
    transport,
    userAgent,
    clock,
    random,
    budget,
  };
  const inBackground: Api = { ...api, budget: budget.inBackground() };
  // The feed counts its pages apart from its API.
  const pages: Api = { ...api, budget: new RateBudget(clock) };
  const daily = (query: Record<string, string>): URL =>
    new URL(`${endpoint.base}/api/daily_papers?${new URLSearchParams({ ...query, limit: pageSize })}`);
  const edition = async (way: Api, date: CalendarDate, signal: AbortSignal): Promise<FeedAnswer> => {
    const { entries, gaps } = await askPages(way, daily({ date, p: '0' }), signal);
    const { papers, rejected } = readDailyPapers(entries, { endpoint: endpoint.base, edition: date });
    return { papers: [...papers], rejected: [...rejected, ...gaps] };
  };
  const askPaper = async (id: PaperId, query: string, signal: AbortSignal): Promise<unknown> => {
    if (isOwnPaper(id)) fail('not-found', 'the feed knows no paper of the reader’s own');
    const url = new URL(`${endpoint.base}/api/papers/${encodeURIComponent(id)}${query}`);
    return (await askApi(api, url, signal)).json;
  };
  const readOne = (json: unknown, id: PaperId): FeedPaper => {
    const paper = readPaper(json, endpoint.base);
    return paper.id === id ? paper : fail('malformed', `asked for ${id}, the feed answered ${paper.id}`);
  };
  return {
    edition: (date, signal) => edition(api, date, signal),
    oldEdition: (date, signal) => edition(inBackground, date, signal),
    trending: async (signal) => {
      const { json } = await askApi(api, daily({ sort: 'trending' }), signal);
      const { papers, rejected } = readDailyPapers(json, { endpoint: endpoint.base, edition: null });
      return { papers: [...papers], rejected: [...rejected] };
    },
    search: async (words, signal) => {
      const question = new URLSearchParams({ q: words, limit: foundAtMost });
      const { json } = await askApi(api, new URL(`${endpoint.base}/api/papers/search?${question}`), signal);
      const { papers, rejected } = readDailyPapers(json, { endpoint: endpoint.base, edition: null });
      return { papers: [...papers], rejected: [...rejected] };
    },
    paper: async (id, signal) => readOne(await askPaper(id, '', signal), id),
    discussion: async (id, signal) => {
      const json = await askPaper(id, '?field=comments', signal);
      return { paper: readOne(json, id), ...readDetail(json, id) };
    },
    markdown: (id, signal) =>
      askPage(
        pages,
        new URL(`${endpoint.base}/papers/${encodeURIComponent(id)}.md`),
        'text/markdown',
        signal,
      ),
    picture: (url, signal) =>
      fetchPicture({ endpoint, transport, userAgent, clock, random, lookup }, url, signal),
    video: (url, range, signal) => openVideo({ endpoint, transport, userAgent, lookup }, url, range, signal),
  };
}

/** A token without the white space around it; `null` for none. @throws FailureError `refused` */
export function readToken(token: string | null): string | null {
  const read = token?.trim() ?? '';
  if (read === '') return null;
  return /^[\x21-\x7e]+$/.test(read)
    ? read
    : fail('refused', 'the token holds characters that cannot be sent');
}
