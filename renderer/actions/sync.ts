import { toFailure } from '../../shared/failure/to-failure.ts';
import { ask } from '../app/bridge.ts';
import { presentFailure } from '../features/messages/messages.ts';

/** Asks the feed now. */
export const startSync = (): Promise<void> => ask('sync:start').catch(present);

/** Ends the run that is under way; what has arrived stays. */
export const cancelSync = (): Promise<void> => ask('sync:cancel').catch(present);

function present(thrown: unknown): void {
  presentFailure(toFailure(thrown));
}
