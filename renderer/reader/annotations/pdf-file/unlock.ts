import { PDFDict, PDFDocument, PDFName, PDFNumber } from '@cantoo/pdf-lib';
import { decrypt } from './decrypt.ts';
import { encrypt } from './encrypt.ts';

/**
 * What becomes of a PDF's encryption in a copy: there was `none`, the `same` password opens the copy with the same
 * restrictions, or it is `lost` and everybody can open the copy.
 */
export type Protection = 'none' | 'same' | 'lost';

/** Thrown for a PDF that asks for a password nobody gave. */
export class LockedError extends Error {
  override readonly name = 'LockedError';
}

interface Unlocked {
  readonly document: PDFDocument;
  /** Has the document saved encrypted as it was. To be called once, after the last change. */
  protect(): Protection;
}

/**
 * Opens a PDF to be changed, an encrypted one with the password that opened it in the reader.
 * @throws LockedError for a file that needs a password when there is none, else what pdf-lib throws.
 */
export async function unlock(file: Uint8Array, password: string | null): Promise<Unlocked> {
  const sealed = await PDFDocument.load(file, { updateMetadata: false, ignoreEncryption: true });
  if (!sealed.isEncrypted) return { document: sealed, protect: () => 'none' };
  const dictionary = sealed.context.lookup(sealed.context.trailerInfo.Encrypt, PDFDict);
  const flags = dictionary.lookupMaybe(PDFName.of('P'), PDFNumber)?.asNumber() ?? -1;
  const document = await decrypt(sealed, file, password ?? '').catch((thrown: unknown) => {
    const needsPassword = thrown instanceof Error && thrown.message === 'NEEDS PASSWORD';
    throw needsPassword && password === null ? new LockedError() : thrown;
  });
  return {
    document,
    // Without one only the owner's password locks the file; nobody typed it, so the copy cannot have it.
    protect: () => (password !== null && encrypt(document, password, flags) ? 'same' : 'lost'),
  };
}
