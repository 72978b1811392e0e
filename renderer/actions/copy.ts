import { toFailure } from '../../shared/failure/to-failure.ts';
import type { Paper } from '../../shared/library/paper.ts';
import { text } from '../../shared/text/text.ts';
import { ask } from '../app/bridge.ts';
import { presentFailure, say } from '../features/messages/messages.ts';

/** Copies the paper's page on Hugging Face. */
export const copyLink = (paper: Paper): Promise<void> =>
  copy(`https://huggingface.co/papers/${paper.id}`, text.paper.linkCopied);

async function copy(what: string, done: string): Promise<void> {
  try {
    await ask('clipboard:write', what);
    say({ text: done, undo: null });
  } catch (thrown) {
    presentFailure(toFailure(thrown));
  }
}
