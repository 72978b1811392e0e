import type { ProxyMode, SyncChoices, TokenKept } from '../../contract/sync-choices.ts';

const tokens: Record<TokenKept, string> = {
  none: 'None. Reading needs none; with one the feed allows more requests.',
  keyring: 'In the system’s keyring.',
  'this-run': 'In memory until Offprint ends: this system has no keyring to keep it in.',
  environment: 'Set by HF_TOKEN, which goes before what is set here.',
};

/** Texts of Settings › Sync. */
export const syncSettings = {
  heading: 'Sync',
  endpoint: 'Feed endpoint',
  endpointExplained: 'Offprint reads the feed and its pictures from here. Empty is huggingface.co.',
  endpointFixed: 'Set by HF_ENDPOINT, which goes before what is set here.',
  token: 'Access token',
  tokens,
  tokenPlaceholder: { none: 'hf_…', some: 'kept' },
  tokenForget: 'Forget the token',
  back: 'How far back',
  backExplained: 'The days that a sync keeps whole. The ledger gets the whole archive.',
  backs: { '30': '30 days', '90': '90 days', '365': 'A year' } satisfies Record<
    `${SyncChoices['back']}`,
    string
  >,
  every: 'Sync every',
  intervals: {
    '15': '15 minutes',
    '30': '30 minutes',
    '60': 'Hour',
    '180': '3 hours',
    '720': '12 hours',
    '0': 'Only when asked',
  } satisfies Record<`${SyncChoices['everyMinutes']}`, string>,
  proxy: 'Proxy',
  proxies: { system: 'As the system', direct: 'None', fixed: 'This one:' } satisfies Record<
    ProxyMode,
    string
  >,
  proxyServer: 'Proxy address',
  log: 'Sync log',
  logExplained: 'The last 500 things that the sync did. No token is ever in it.',
  openLog: 'Show the sync log',
  question: 'Read another feed?',
  asked: (endpoint: string) => `Offprint starts anew and reads ${endpoint}.`,
  usual: 'huggingface.co',
  mixExplained:
    'Both feeds in this library: their papers and editions are mixed, and that cannot be told apart later.',
  startOverExplained: 'A new library for the other feed: this one is backed up and moved aside whole.',
  mix: 'Mix both feeds',
  startOver: 'Start a new library',
  cancel: 'Cancel',
  otherFeed: (held: string, asked: string) => `This library came from ${held}. Offprint now reads ${asked}.`,
  otherFeedSafe: 'Nothing was mixed, and the sync waits until you say what to do.',
};
