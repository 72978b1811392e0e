/** One GET request. */
export interface FeedRequest {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  /** Ends the request at any time, its body included. Whoever asks aborts it in every case when done. */
  readonly signal: AbortSignal;
}

/** The head of an answer, and its body as it comes in, already decompressed. */
export interface FeedResponse {
  readonly status: number;
  /** Names in lower case; repeated headers joined with `, `. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: AsyncIterable<Uint8Array>;
}

/**
 * What carries requests. It follows no redirect (a 3xx answer is handed over with its `location`), sends no
 * cookies, keeps no cache.
 * @throws FailureError `offline` when there is no connection or it breaks, `cancelled` when aborted; the
 * body throws the same.
 */
export type Transport = (request: FeedRequest) => Promise<FeedResponse>;
