import path from 'node:path';
import { app } from 'electron';
import type { SyncSettings } from '../../shared/contract/sync-choices.ts';
import { fail } from '../../shared/failure/failure.ts';
import { backUpBefore } from '../backup/backup-desk.ts';
import { publicEndpoint, readEndpoint } from '../feed/endpoint.ts';
import { readToken } from '../feed/feed-client.ts';
import type { Feed } from '../feed/open-feed.ts';
import { readProxy, setProxy } from '../feed/proxy.ts';
import { wishFor } from '../profile/library-wish.ts';
import type { Service } from '../service-shape.ts';
import type { KeptSyncFile } from '../sync/kept-sync.ts';
import { KeptSecret } from '../system/kept-secret.ts';
import { flushWindows } from '../windows/flush.ts';
import type { Answerings } from './handle.ts';

type SyncChannel = Exclude<Extract<keyof Answerings, `sync:${string}`>, 'sync:days'>;

/** The answer of what has none. */
const done = (_nothing: unknown): undefined => undefined;

/** Where the token of Settings is kept. */
export const feedToken = (profile: string): KeptSecret => new KeptSecret(path.join(profile, 'token.bin'));

export interface SyncAnswering {
  readonly service: Service;
  readonly feed: Feed;
  readonly kept: KeptSyncFile;
  readonly token: KeptSecret;
  readonly profile: string;
}

/** Answers what windows ask of the sync and its settings. */
export function syncAnswers({
  service,
  feed,
  kept,
  token,
  profile,
}: SyncAnswering): Pick<Answerings, SyncChannel> {
  const { sync, log, guard } = service;
  const settings = (): SyncSettings => ({
    choices: kept.kept.choices,
    endpoint: feed.endpoint,
    endpointFromEnvironment: feed.fromEnvironment.endpoint,
    token: feed.fromEnvironment.token ? 'environment' : token.kept,
  });
  return {
    'sync:cancel': () => done(sync.cancel()),
    'sync:start': () => done(void sync.start()),
    'sync:status': () => sync.status,
    'sync:log': async () => [...(await log.entries())],
    'sync:mix': () => {
      kept.change({ mixes: guard.endpoint });
      guard.mix();
      log.note({ topic: 'settings', level: 'info', event: 'endpoint-mixed', detail: guard.endpoint });
      service.archive.holderChanged();
      return done(void sync.start());
    },
    'sync:settings': settings,
    'sync:choose': async (_sender, choices) => {
      const { proxy } = choices;
      const isReady = proxy.mode !== 'fixed' || proxy.server.trim() !== '';
      if (isReady && proxy.mode === 'fixed') readProxy(proxy.server);
      kept.change({ choices });
      log.note({ topic: 'settings', level: 'info', event: 'settings-changed', detail: '' });
      sync.planAnew();
      if (isReady) await setProxy(proxy);
      return settings();
    },
    'sync:token': async (_sender, typed) => {
      if (typed.trim() !== '') readToken(typed);
      await token.keep(typed.trim());
      return settings();
    },
    'sync:endpoint': async (_sender, typed, what) => {
      if (feed.fromEnvironment.endpoint) fail('refused', 'HF_ENDPOINT sets the endpoint');
      const endpoint = typed.trim() === '' ? null : readEndpoint(typed).base;
      if (what === 'start-over') {
        await flushWindows();
        await backUpBefore(service.backups);
        wishFor(profile, { what: 'start-over' });
      }
      kept.change({ endpoint, ...(what === 'mix' ? { mixes: endpoint ?? publicEndpoint } : {}) });
      app.relaunch();
      // After the answer; quitting lets every window save what is still being typed.
      setImmediate(() => app.quit());
      return undefined;
    },
  };
}
