import { readGif } from './picture-heads/gif.ts';
import { readJpeg } from './picture-heads/jpeg.ts';
import type { PixelSize } from './picture-heads/pixel-size.ts';
import { readPng } from './picture-heads/png.ts';
import { readWebp } from './picture-heads/webp.ts';

export type PictureType = 'image/png' | 'image/jpeg' | 'image/webp' | 'image/gif';

/** What a picture's own bytes say; width and height in pixels, both at least 1, as it is shown. */
export interface PictureHead extends PixelSize {
  readonly type: PictureType;
}

const readers: Readonly<Record<PictureType, (view: DataView) => PixelSize | null>> = {
  'image/png': readPng,
  'image/jpeg': readJpeg,
  'image/webp': readWebp,
  'image/gif': readGif,
};
const types: readonly PictureType[] = ['image/png', 'image/jpeg', 'image/webp', 'image/gif'];

/** Reads type and size from the bytes; `null` for everything that is none of the four types or is broken. */
export function readPictureHead(bytes: Uint8Array): PictureHead | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const type of types) {
    const size = sizeOf(readers[type], view);
    if (size !== null && size.width > 0 && size.height > 0)
      return { type, width: size.width, height: size.height };
  }
  return null;
}

function sizeOf(reader: (view: DataView) => PixelSize | null, view: DataView): PixelSize | null {
  try {
    return reader(view);
  } catch (thrown) {
    // Reading past the end: the picture was cut off.
    if (thrown instanceof RangeError) return null;
    throw thrown;
  }
}
