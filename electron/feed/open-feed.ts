import { publicEndpoint, readEndpoint } from './endpoint.ts';
import { createFeedClient, type FeedClient } from './feed-client.ts';
import { electronTransport, userAgent } from './transport.ts';

/** The feed this process talks to. */
export interface Feed {
  /** Its base address, without a slash at the end. */
  readonly endpoint: string;
  readonly client: FeedClient;
}

/**
 * Opens the feed that `HF_ENDPOINT` names (else Hugging Face itself), with the token of `HF_TOKEN` if any.
 * Nothing is sent yet.
 * @throws FailureError `forbidden-address` or `refused` when one of the two cannot be used.
 */
export function openFeed(environment: Readonly<Record<string, string | undefined>>): Feed {
  const endpoint = readEndpoint(environment.HF_ENDPOINT?.trim() || publicEndpoint).base;
  const client = createFeedClient({
    endpoint,
    token: environment.HF_TOKEN ?? null,
    transport: electronTransport,
    userAgent: userAgent(),
  });
  return { endpoint, client };
}
