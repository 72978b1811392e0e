import { toFailure } from '../../shared/failure/to-failure.ts';
import { ask, askPatiently } from '../app/bridge.ts';
import { presentFailure } from '../features/messages/messages.ts';
import { flushNotes } from './note-saver.ts';

/** Looks for a newer version; what comes of it is told by the state. */
export function lookForUpdates(): void {
  ask('updates:check').catch((thrown: unknown) => presentFailure(toFailure(thrown)));
}

/** Saves, backs up, installs the newer version and starts it. */
export async function restartToUpdate(): Promise<void> {
  try {
    await flushNotes();
    await askPatiently('updates:install');
  } catch (thrown) {
    presentFailure(toFailure(thrown));
  }
}
