import { toFailure } from '../../shared/failure/to-failure.ts';
import { text } from '../../shared/text/text.ts';
import { now } from '../app/clock.ts';
import { library } from '../app/library.ts';
import { presentFailure, say } from '../features/messages/messages.ts';
import { type Foresight, foresee } from '../queries/foreseen.ts';
import { type ActOptions, type Decide, recordAct } from '../store/record-act.ts';
import type { ActLabel } from '../store/rows.ts';
import { written } from './writing.ts';

export interface ShownActOptions extends Partial<ActOptions> {
  /** What the rows of papers show from this moment on; taken back when it cannot be written. */
  readonly foreseen?: Foresight;
}

/**
 * Does one thing for the reader and says so, with a way back; a failure is presented, not thrown.
 * @returns whether it was written.
 */
export async function act(
  label: ActLabel,
  papers: number,
  decide: Decide,
  { foreseen, undoable = true, ...options }: ShownActOptions = {},
): Promise<boolean> {
  const end = foreseen === undefined ? () => {} : foresee(foreseen);
  try {
    const group = await written(recordAct(library, now(), label, decide, { undoable, ...options }));
    end(group !== null);
    if (group !== null && undoable) say({ text: text.act[label](papers), undo: group });
    return true;
  } catch (thrown) {
    end(false);
    presentFailure(toFailure(thrown));
    return false;
  }
}
