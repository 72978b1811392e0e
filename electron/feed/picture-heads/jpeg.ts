import { type PixelSize, says } from './pixel-size.ts';

/** Start-of-frame markers; C4, C8 and CC in their midst mean something else. */
const notFrames: ReadonlySet<number> = new Set([0xc4, 0xc8, 0xcc]);
const exifMarker = 0xe1;
const startOfScan = 0xda;
const endOfImage = 0xd9;

/**
 * Walks a JPEG's segments to its frame header; width and height change places when its Exif data turns it
 * by a quarter. `null` when it is no JPEG.
 * @throws RangeError when it is cut off.
 */
export function readJpeg(view: DataView): PixelSize | null {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return null;
  let turned = false;
  for (let at = 2; ; ) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
    } else if (standsAlone(marker)) {
      at += 2;
    } else if (marker === startOfScan || marker === endOfImage) {
      return null;
    } else {
      if (marker >= 0xc0 && marker <= 0xcf && !notFrames.has(marker)) {
        const height = view.getUint16(at + 5);
        const width = view.getUint16(at + 7);
        return turned ? { width: height, height: width } : { width, height };
      }
      const length = view.getUint16(at + 2);
      if (length < 2) return null;
      if (marker === exifMarker) turned ||= isTurned(view, at + 4, length - 2);
      at += 2 + length;
    }
  }
}

function standsAlone(marker: number): boolean {
  return marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
}

const orientationTag = 0x0112;

/** Whether Exif data at the offset give an orientation from 5 to 8, a turn by a quarter. */
function isTurned(view: DataView, offset: number, length: number): boolean {
  if (length < 14 || offset + length > view.byteLength || !says(view, offset, 'Exif\0\0')) return false;
  const exif = new DataView(view.buffer, view.byteOffset + offset + 6, length - 6);
  const little = says(exif, 0, 'II');
  const directory = exif.getUint32(4, little);
  if (directory + 2 > exif.byteLength) return false;
  const entries = exif.getUint16(directory, little);
  for (let entry = directory + 2; entry < directory + 2 + entries * 12; entry += 12) {
    if (entry + 12 > exif.byteLength) return false;
    if (exif.getUint16(entry, little) === orientationTag) return exif.getUint16(entry + 8, little) >= 5;
  }
  return false;
}
