import { toFailure } from '../../shared/failure/to-failure.ts';
import { ask } from '../app/bridge.ts';
import { presentFailure } from '../features/messages/messages.ts';

/** How many crash reports lie on this machine; `null` when that cannot be told. */
export async function crashReports(): Promise<number | null> {
  try {
    return await ask('crashes:count');
  } catch (thrown) {
    presentFailure(toFailure(thrown));
    return null;
  }
}

/** Shows the folder of the crash reports. */
export async function openCrashReports(): Promise<void> {
  try {
    await ask('crashes:open');
  } catch (thrown) {
    presentFailure(toFailure(thrown));
  }
}
