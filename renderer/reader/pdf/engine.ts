import {
  getDocument,
  type PDFDocumentLoadingTask,
  type PDFDocumentProxy,
  PDFWorker,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import { FailureError, failure } from '../../../shared/failure/failure.ts';
import type { Sha256 } from '../../../shared/library/ids.ts';
import { FileRanges, rangeBytes } from './file-ranges.ts';

// pdf.js is some 2 MB: only what the reader itself loads may import this file, everything else its types.

export type PdfDocument = PDFDocumentProxy;

/** The bundle's folders with what PDFs leave to their viewer. */
const assets = new URL('pdf/', document.baseURI).href;

let worker: PDFWorker | null = null;

/** Starts the one worker that reads all PDFs of the window; a later call finds it running. */
export function warmEngine(): PDFWorker {
  if (worker === null || worker.destroyed) {
    worker = PDFWorker.create({ port: new Worker(workerUrl, { type: 'module' }) });
  }
  return worker;
}

/** How long an open question to the worker is waited for at the end, milliseconds. */
const lastAnswerMs = 2_000;

/** The viewer asks for a document's facts by itself and does not expect the worker to be gone before it answers. */
async function closeWhenQuiet(task: PDFDocumentLoadingTask): Promise<void> {
  const answered = task.promise.then(
    (opened) => Promise.allSettled([opened.getMetadata(), opened.getPageLabels()]),
    () => {},
  );
  const isOpening = new Promise<void>((resolve) => setTimeout(resolve, lastAnswerMs));
  await Promise.race([answered, isOpening]);
  await task.destroy().catch(() => {});
}

/** A PDF on its way. */
export interface OpeningPdf {
  /** @throws what pdf.js throws for a file that it cannot read; see `problemOf`. */
  readonly document: Promise<PdfDocument>;
  /** Gives up what is being read, or the open document with all that it holds. */
  close(): void;
}

export interface PdfSource {
  readonly file: Sha256;
  readonly bytes: number;
  /**
   * Asked when the file is encrypted, and again after a wrong password. Resolve with the password.
   * `isWrong` says that there was one and it was wrong.
   */
  password(isWrong: boolean): Promise<string>;
}

/** How every file is opened: by the one worker, with nothing from outside. */
const harmless = () => ({
  worker: warmEngine(),
  cMapUrl: `${assets}cmaps/`,
  iccUrl: `${assets}iccs/`,
  standardFontDataUrl: `${assets}standard_fonts/`,
  wasmUrl: `${assets}wasm/`,
  enableXfa: false,
  disableWorkerRendering: true,
  verbosity: 0,
});

/**
 * Opens a file that is whole in memory, for its words. The bytes are given away.
 * Its document fails as a FailureError: `locked-file` where it asks for a password, else `unreadable-file`.
 */
export function openWhole(data: Uint8Array<ArrayBuffer>): OpeningPdf {
  const task = getDocument({ data, ...harmless() });
  let isLocked = false;
  task.onPassword = (answer: (password: Error) => void) => {
    isLocked = true;
    answer(new Error('it has a password'));
  };
  const document = task.promise.catch((thrown: unknown) => {
    // The engine's own errors have shortened names, which say nothing.
    const detail = thrown instanceof Error ? thrown.message : String(thrown);
    throw new FailureError(failure(isLocked ? 'locked-file' : 'unreadable-file', detail));
  });
  return { document, close: () => void closeWhenQuiet(task) };
}

/** Opens a kept file. No script of it runs, no form is filled in, and nothing but the file itself is read. */
export function openPdf({ file, bytes, password }: PdfSource): OpeningPdf {
  let fail: (thrown: unknown) => void = () => {};
  const unreadable = new Promise<never>((_resolve, reject) => {
    fail = reject;
  });
  // Nobody may be waiting any more when a later piece fails; the page that lacks it stays unpainted.
  unreadable.catch(() => {});
  const task = getDocument({
    range: new FileRanges(file, bytes, (thrown) => fail(thrown)),
    rangeChunkSize: rangeBytes,
    disableStream: true,
    disableAutoFetch: true,
    ...harmless(),
  });
  task.onPassword = (answer: (password: string) => void, reason: number) => {
    void password(reason === 2).then(answer);
  };
  return {
    document: Promise.race([task.promise, unreadable]),
    close: () => void closeWhenQuiet(task),
  };
}
