import { toFailure } from '../../shared/failure/to-failure.ts';
import { text } from '../../shared/text/text.ts';
import { now } from '../app/clock.ts';
import { library } from '../app/library.ts';
import { presentFailure, say } from '../features/messages/messages.ts';
import { redoAct, undoAct } from '../store/undo.ts';
import { flushNotes } from './note-saver.ts';

/** Takes back the last act, or the one of a message, and says which it was. */
export async function undo(group?: string): Promise<void> {
  try {
    await flushNotes();
    const act = await undoAct(library, now(), group);
    say({
      text: act === null ? text.app.nothingToUndo : text.app.undone(text.act[act.label](act.count)),
      undo: null,
    });
  } catch (thrown) {
    presentFailure(toFailure(thrown));
  }
}

/** Does again what was undone last. */
export async function redo(): Promise<void> {
  try {
    const act = await redoAct(library, now());
    say({
      text: act === null ? text.app.nothingToRedo : text.app.redone(text.act[act.label](act.count)),
      undo: null,
    });
  } catch (thrown) {
    presentFailure(toFailure(thrown));
  }
}
