import { writeAnnotations } from './write-annotations.ts';
import type { WriterAnswer, WriterWish } from './writer-messages.ts';

addEventListener('message', (event: MessageEvent<WriterWish>) => {
  writeAnnotations(event.data.file, event.data.annotations).then(
    (file) => answer({ ok: true, file }),
    (thrown: unknown) => answer({ ok: false, reason: String(thrown) }),
  );
});

const answer = (said: WriterAnswer): void => postMessage(said);
