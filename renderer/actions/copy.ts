import { toFailure } from '../../shared/failure/to-failure.ts';
import { annotationLink } from '../../shared/library/annotation-link.ts';
import type { PaperId } from '../../shared/library/ids.ts';
import type { Paper } from '../../shared/library/paper.ts';
import { text } from '../../shared/text/text.ts';
import { ask } from '../app/bridge.ts';
import { presentFailure, say } from '../features/messages/messages.ts';

/** Copies the paper's page on Hugging Face. */
export const copyLink = (paper: Paper): Promise<void> =>
  copy(`https://huggingface.co/papers/${paper.id}`, text.paper.linkCopied);

/** Copies the link back to an annotation. */
export const copyAnnotationLink = (paper: PaperId, key: string): Promise<void> =>
  copy(annotationLink(paper, key), text.annotations.linkCopied);

/** Copies a text and says so. */
export const copyText = (what: string, done: string): Promise<void> => copy(what, done);

async function copy(what: string, done: string): Promise<void> {
  try {
    await ask('clipboard:write', what);
    say({ text: done, undo: null });
  } catch (thrown) {
    presentFailure(toFailure(thrown));
  }
}
