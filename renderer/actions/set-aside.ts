import { toFailure } from '../../shared/failure/to-failure.ts';
import { ask } from '../app/bridge.ts';
import { presentFailure } from '../features/messages/messages.ts';

/** Moves a database that will not open aside and starts the app anew. */
export async function setDatabaseAside(): Promise<void> {
  try {
    await ask('profile:set-aside');
  } catch (thrown) {
    presentFailure(toFailure(thrown));
  }
}
