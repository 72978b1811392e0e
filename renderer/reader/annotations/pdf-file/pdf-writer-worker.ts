import { LockedError } from './unlock.ts';
import { writeAnnotations } from './write-annotations.ts';
import type { WriterAnswer, WriterWish } from './writer-messages.ts';

addEventListener('message', (event: MessageEvent<WriterWish>) => {
  const { file, annotations, password } = event.data;
  writeAnnotations(file, annotations, password).then(
    (written) => answer({ ok: true, ...written }),
    (thrown: unknown) =>
      answer({ ok: false, isLocked: thrown instanceof LockedError, reason: String(thrown) }),
  );
});

const answer = (said: WriterAnswer): void => postMessage(said);
