import { FailureError, failure } from '../../shared/failure/failure.ts';
import { toFailure } from '../../shared/failure/to-failure.ts';
import { type AnnotatedPaper, fileNameOf, paperMarkdown } from '../../shared/library/annotation-markdown.ts';
import { utcDay } from '../../shared/library/calendar.ts';
import type { PaperId, Sha256 } from '../../shared/library/ids.ts';
import { annotationPalette } from '../../shared/library/marks.ts';
import { text } from '../../shared/text/text.ts';
import { ask, askPatiently } from '../app/bridge.ts';
import { now } from '../app/clock.ts';
import { presentFailure, say } from '../features/messages/messages.ts';
import { annotatedPaper, pdfOf } from '../queries/annotations.ts';
import { type Anchored, anchored, isForeign } from '../reader/annotations/anchored.ts';
import { annotatedFile } from '../reader/annotations/pdf-file/annotated-file.ts';
import type { Protection } from '../reader/annotations/pdf-file/unlock.ts';
import { writtenAnnotations } from '../reader/annotations/pdf-file/written-annotation.ts';
import { textOfDocument } from '../reader/pdf/document-text.ts';
import { passwordOf } from '../reader/pdf/known-passwords.ts';
import { flushComments } from './comment-saver.ts';
import { flushNotes } from './note-saver.ts';

/** Copies a paper's note and annotations as Markdown, and says so. */
export const copyMarkdown = (paper: PaperId): Promise<void> =>
  told(async () => {
    const held = await whole(paper);
    await ask('clipboard:write', paperMarkdown(held, utcDay(now())));
    return text.annotations.markdownCopied;
  });

/** Asks where to, saves a paper's note and annotations as Markdown there, and says where. */
export const saveMarkdown = (paper: PaperId): Promise<void> =>
  told(async () => {
    const held = await whole(paper);
    const written = paperMarkdown(held, utcDay(now()));
    const path = await askPatiently('export:save', {
      name: fileNameOf(held),
      extension: 'md',
      text: written,
    });
    return path === null ? null : text.annotations.saved(path);
  });

/**
 * Asks where to, saves a copy of the paper's PDF with its annotations there, and says where. The copy of an encrypted
 * PDF gets the password that it is open with; where it has no protection any more, that is said, too.
 */
export const saveAnnotatedPdf = (paper: PaperId): Promise<void> =>
  told(async () => {
    const held = await whole(paper);
    const file = await pdfOf(held);
    if (file === null) throw new FailureError(failure('gone', text.annotations.noPdf));
    const answer = await fetch(`offprint://files/${file}`);
    if (!answer.ok) throw new FailureError(failure('gone', `the file: ${answer.status}`));
    const original = new Uint8Array(await answer.arrayBuffer());
    const password = passwordOf(file);
    const { placed, orphans } = await onPages(held, { file, bytes: original.byteLength, password });
    const { file: bytes, protection } = await annotatedFile({
      file: original,
      annotations: placed.flatMap((annotation) =>
        writtenAnnotations(annotation, annotationPalette, text.annotations.author),
      ),
      password,
    });
    const path = await askPatiently('export:save-pdf', { name: fileNameOf(held), bytes });
    return path === null ? null : savedAs(path, orphans.size, protection);
  });

function savedAs(path: string, orphans: number, protection: Protection): string {
  const saved = orphans === 0 ? text.annotations.saved(path) : text.annotations.savedWithout(path, orphans);
  return protection === 'none' ? saved : `${saved}. ${text.annotations.protection[protection]}`;
}

interface Exported {
  readonly file: Sha256;
  readonly bytes: number;
  readonly password: string | null;
}

/** Where the annotations stand on a file; its text is read only when some were made elsewhere. */
async function onPages(
  { annotations }: AnnotatedPaper,
  { file, bytes, password }: Exported,
): Promise<Anchored> {
  if (!annotations.some((each) => isForeign(each, file))) return anchored(annotations, file, null);
  const { openPdf } = await import('../reader/pdf/engine.ts');
  let refuse: (thrown: unknown) => void = () => {};
  const locked = new Promise<never>((_resolve, reject) => {
    refuse = reject;
  });
  const pdf = openPdf({
    file,
    bytes,
    password: async (isWrong) => {
      if (password !== null && !isWrong) return password;
      refuse(new FailureError(failure('locked-file', file)));
      return new Promise(() => {});
    },
  });
  try {
    return anchored(annotations, file, await textOfDocument(await Promise.race([pdf.document, locked])));
  } finally {
    pdf.close();
  }
}

/** The paper with what is still being typed. */
async function whole(paper: PaperId): Promise<AnnotatedPaper> {
  await Promise.all([flushNotes(), flushComments()]);
  const held = await annotatedPaper(paper);
  if (held === null) throw new FailureError(failure('gone', paper));
  return held;
}

async function told(does: () => Promise<string | null>): Promise<void> {
  try {
    const said = await does();
    if (said !== null) say({ text: said, undo: null });
  } catch (thrown) {
    presentFailure(toFailure(thrown));
  }
}
