import { publicEndpoint, readEndpoint } from './endpoint.ts';
import { createFeedClient, type FeedClient } from './feed-client.ts';
import { electronTransport, userAgent } from './transport.ts';

/** The feed this process talks to. */
export interface Feed {
  /** Its base address, without a slash at the end. */
  readonly endpoint: string;
  readonly client: FeedClient;
  /** What the environment decided, which Settings cannot change. */
  readonly fromEnvironment: { readonly endpoint: boolean; readonly token: boolean };
  /** The token of the moment; `null` for none. */
  token(): string | null;
}

/** What the reader set, where the environment says nothing. */
export interface SetFeed {
  readonly endpoint: string | null;
  token(): string | null;
}

/**
 * Opens the feed that `HF_ENDPOINT` names, else the one of Settings, else Hugging Face itself, with the token
 * of `HF_TOKEN`, else the one of Settings. Nothing is sent yet.
 * @throws FailureError `forbidden-address` or `refused` when one of the environment's cannot be used.
 */
export function openFeed(environment: Readonly<Record<string, string | undefined>>, set: SetFeed): Feed {
  const named = environment.HF_ENDPOINT?.trim() ?? '';
  const given = environment.HF_TOKEN?.trim() ?? '';
  const endpoint = named === '' ? setEndpoint(set.endpoint) : readEndpoint(named).base;
  const token = given === '' ? set.token : () => given;
  const client = createFeedClient({
    endpoint,
    token: given === '' ? token : given,
    transport: electronTransport,
    userAgent: userAgent(),
  });
  return { endpoint, client, fromEnvironment: { endpoint: named !== '', token: given !== '' }, token };
}

/** An address that no longer can be read gives way to the usual one, so that the app starts. */
function setEndpoint(endpoint: string | null): string {
  try {
    return readEndpoint(endpoint ?? publicEndpoint).base;
  } catch {
    return publicEndpoint;
  }
}
