import {
  PDFArray,
  PDFDocument,
  PDFHexString,
  PDFInvalidObject,
  PDFRef,
  type PDFString,
} from '@cantoo/pdf-lib';
import { stringOf, withStrings } from './strings.ts';
import { withIdentifier } from './with-identifier.ts';

/**
 * Reads an encrypted PDF with its password, '' for one that only restricts, and mends what pdf-lib leaves behind.
 * `sealed` is the same file, read without one.
 * @throws what pdf-lib throws, for a password that is wrong or missing, too.
 */
export async function decrypt(sealed: PDFDocument, file: Uint8Array, password: string): Promise<PDFDocument> {
  const hasIdentifier = sealed.context.lookup(sealed.context.trailerInfo.ID) instanceof PDFArray;
  const whole = hasIdentifier ? file : withIdentifier(file);
  const document = await PDFDocument.load(whole, { updateMetadata: false, password });
  const { context } = document;
  // A cross-reference stream is never encrypted, so decrypted it is rubble, and what it says of the trailer is lost.
  const { Root, Info, ID, Encrypt } = sealed.context.trailerInfo;
  Object.assign(context.trailerInfo, { Root, Info, ID });
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    const before = sealed.context.lookup(ref);
    if (object instanceof PDFInvalidObject && !(before instanceof PDFInvalidObject)) context.delete(ref);
    // What stood in an object stream could not be read before, and its strings had no encryption of their own.
    else if (before !== undefined) context.assign(ref, withStrings(object, escaped));
  }
  // The old keys are of no use in the copy and say something about the password.
  if (Encrypt instanceof PDFRef) context.delete(Encrypt);
  return document;
}

/** pdf-lib holds the decrypted bytes as if they were escaped already: a bracket among them would end the string. */
const escaped = (string: PDFString | PDFHexString): PDFHexString =>
  string instanceof PDFHexString
    ? string
    : stringOf(Uint8Array.from(string.asString(), (letter) => letter.charCodeAt(0)));
