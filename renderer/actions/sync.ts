import type { SyncChoices, SyncSettings } from '../../shared/contract/sync-choices.ts';
import { toFailure } from '../../shared/failure/to-failure.ts';
import { ask, askPatiently } from '../app/bridge.ts';
import { presentFailure } from '../features/messages/messages.ts';
import { flushNotes } from './note-saver.ts';

/** Asks the feed now. */
export const startSync = (): Promise<void> => ask('sync:start').catch(present);

/** Ends the run that is under way; what has arrived stays. */
export const cancelSync = (): Promise<void> => ask('sync:cancel').catch(present);

function present(thrown: unknown): void {
  presentFailure(toFailure(thrown));
}

/** Agrees that another feed is mixed into this library. */
export const mixFeeds = (): Promise<void> => ask('sync:mix').catch(present);

/** The settings of the sync; `null` when they could not be had, which was presented. */
export const syncSettings = (): Promise<SyncSettings | null> => orNull(ask('sync:settings'));

export const chooseSync = (choices: SyncChoices): Promise<SyncSettings | null> =>
  orNull(ask('sync:choose', choices));

/** Keeps the token of the feed; an empty one forgets it. */
export const keepToken = (token: string): Promise<SyncSettings | null> => orNull(ask('sync:token', token));

/** Reads another feed, in this library or in a new one; the app starts anew. */
export async function changeEndpoint(endpoint: string, what: 'mix' | 'start-over'): Promise<void> {
  await flushNotes();
  await askPatiently('sync:endpoint', endpoint, what).catch(present);
}

async function orNull(asked: Promise<SyncSettings>): Promise<SyncSettings | null> {
  try {
    return await asked;
  } catch (thrown) {
    present(thrown);
    return null;
  }
}
