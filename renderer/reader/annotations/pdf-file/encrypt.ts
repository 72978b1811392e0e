import {
  PDFCatalog,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFObject,
  PDFPageLeaf,
  PDFPageTree,
  type PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';
import { permissionsOf } from './permissions.ts';
import { stringOf, withStrings } from './strings.ts';

/**
 * Has a document saved encrypted (AES-256), opened by `password` and restricted as `flags` say. To be called after the
 * last change, and the document is to be saved with object streams. False where pdf-lib refuses: what calls itself
 * PDF/A may not be encrypted.
 */
export function encrypt(document: PDFDocument, password: string, flags: number): boolean {
  try {
    document.encrypt({
      userPassword: password,
      // Known to nobody: whoever opens the copy is bound by the restrictions of the original.
      ownerPassword: crypto.randomUUID(),
      permissions: permissionsOf(flags),
    });
  } catch {
    return false;
  }
  const { context } = document;
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (ref === context.trailerInfo.Encrypt || !standsAlone(ref, object)) continue;
    const encryptBytes = context.security?.getEncryptFn(ref.objectNumber, ref.generationNumber);
    if (encryptBytes === undefined) return false;
    context.assign(
      ref,
      withStrings(object, (string) => stringOf(encryptBytes(string.asBytes()))),
    );
  }
  return true;
}

/** pdf-lib encrypts streams, and with them the objects in them; strings of the objects that it leaves outside it forgets. */
const standsAlone = (ref: PDFRef, object: PDFObject): boolean =>
  ref.generationNumber !== 0 ||
  object instanceof PDFStream ||
  object instanceof PDFCatalog ||
  object instanceof PDFPageTree ||
  object instanceof PDFPageLeaf ||
  (object instanceof PDFDict && object.lookup(PDFName.of('Type')) === PDFName.of('Sig'));
