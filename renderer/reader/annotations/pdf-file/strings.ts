import { PDFArray, PDFDict, PDFHexString, type PDFObject, PDFStream, PDFString } from '@cantoo/pdf-lib';

type Change = (string: PDFString | PDFHexString) => PDFObject;

/** An object with each string in it changed in place, those of a stream's dictionary too; references are not followed. */
export function withStrings(object: PDFObject, change: Change): PDFObject {
  if (object instanceof PDFString || object instanceof PDFHexString) return change(object);
  if (object instanceof PDFStream) withStrings(object.dict, change);
  if (object instanceof PDFDict) {
    for (const [key, value] of object.entries()) object.set(key, withStrings(value, change));
  }
  if (object instanceof PDFArray) {
    object.asArray().forEach((value, index) => {
      object.set(index, withStrings(value, change));
    });
  }
  return object;
}

/** A string of these bytes, whatever they are. */
export const stringOf = (bytes: Uint8Array): PDFHexString =>
  PDFHexString.of(Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(''));
