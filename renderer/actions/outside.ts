import { toFailure } from '../../shared/failure/to-failure.ts';
import { ask } from '../app/bridge.ts';
import { presentFailure } from '../features/messages/messages.ts';

/** Opens a page in the system's browser. */
export async function openOutside(url: string): Promise<void> {
  try {
    await ask('link:open', url);
  } catch (thrown) {
    presentFailure(toFailure(thrown));
  }
}
