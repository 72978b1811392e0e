import type { FormatChoice } from '../../shared/citation/formats.ts';
import { toFailure } from '../../shared/failure/to-failure.ts';
import { text } from '../../shared/text/text.ts';
import { ask, askPatiently } from '../app/bridge.ts';
import { type Place, placeKey } from '../app/place.ts';
import { presentFailure, say } from '../features/messages/messages.ts';

/** Asks for a file and keeps it up to date with a list from now on. */
export async function linkFile(place: Place, name: string, format: FormatChoice): Promise<void> {
  try {
    const linked = await askPatiently('linked-file:choose', { place: placeKey(place), name, format });
    if (linked !== null) say({ text: text.citing.keeping(linked.path), undo: null });
  } catch (thrown) {
    presentFailure(toFailure(thrown));
  }
}

/** Stops keeping a file up to date; the file stays as it is. */
export async function unlinkFile(id: string): Promise<void> {
  try {
    await ask('linked-file:stop', id);
  } catch (thrown) {
    presentFailure(toFailure(thrown));
  }
}
