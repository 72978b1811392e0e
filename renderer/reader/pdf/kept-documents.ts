import type { Sha256 } from '../../../shared/library/ids.ts';
import { type OpeningPdf, openPdf, type PdfDocument } from './engine.ts';
import { passwordOf } from './known-passwords.ts';

/** Thrown for an encrypted file that is not open in a reader, where it was given its password. */
export class LockedPdf extends Error {}

interface Held extends OpeningPdf {
  readonly file: Sha256;
}

/** So many stay open, for the next area of the same file. */
const most = 2;
/** And for so long after the last was asked for, milliseconds. */
const restMs = 5_000;

let held: readonly Held[] = [];
let rest: ReturnType<typeof setTimeout> | undefined;

/**
 * A kept file's document, for as long as the promise of `use` takes. Call it for one file after another only:
 * another file's document may be closed for this one.
 * @throws {LockedPdf} what pdf.js throws for a file that it cannot read, and what `use` throws.
 */
export async function withKeptDocument<Result>(
  file: Sha256,
  bytes: number,
  use: (document: PdfDocument) => Promise<Result>,
): Promise<Result> {
  clearTimeout(rest);
  const pdf = held.find((each) => each.file === file) ?? { ...open(file, bytes), file };
  const others = held.filter((each) => each !== pdf);
  for (const old of others.splice(0, Math.max(0, others.length + 1 - most))) old.close();
  held = [...others, pdf];
  try {
    return await use(await pdf.document);
  } catch (thrown) {
    // It is opened anew the next time: the file may have come back by then.
    held = held.filter((each) => each !== pdf);
    pdf.close();
    throw thrown;
  } finally {
    clearTimeout(rest);
    rest = setTimeout(() => {
      for (const each of held) each.close();
      held = [];
    }, restMs);
  }
}

function open(file: Sha256, bytes: number): OpeningPdf {
  let refuse: (thrown: unknown) => void = () => {};
  const locked = new Promise<never>((_resolve, reject) => {
    refuse = reject;
  });
  const opening = openPdf({
    file,
    bytes,
    password: async (isWrong) => {
      const known = passwordOf(file);
      if (known !== null && !isWrong) return known;
      refuse(new LockedPdf(file));
      return new Promise(() => {});
    },
  });
  return { document: Promise.race([opening.document, locked]), close: opening.close };
}
