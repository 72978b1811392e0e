import { toFailure } from '../../shared/failure/to-failure.ts';
import { text } from '../../shared/text/text.ts';
import { now } from '../app/clock.ts';
import { library } from '../app/library.ts';
import { presentFailure, say } from '../features/messages/messages.ts';
import { type ActOptions, type Decide, recordAct } from '../store/record-act.ts';
import type { ActLabel } from '../store/rows.ts';
import { written } from './writing.ts';

/**
 * Does one thing for the reader and says so, with a way back; a failure is presented, not thrown.
 * @returns whether it was written.
 */
export async function act(
  label: ActLabel,
  papers: number,
  decide: Decide,
  options?: ActOptions,
): Promise<boolean> {
  try {
    const group = await written(recordAct(library, now(), label, decide, options));
    if (group !== null && options?.undoable !== false) {
      say({ text: text.act[label](papers), undo: group });
    }
    return true;
  } catch (thrown) {
    presentFailure(toFailure(thrown));
    return false;
  }
}
