import { type PixelSize, says } from './pixel-size.ts';

/** Reads a GIF's logical screen; `null` when it is no GIF. @throws RangeError when it is cut off. */
export function readGif(view: DataView): PixelSize | null {
  if (!says(view, 0, 'GIF87a') && !says(view, 0, 'GIF89a')) return null;
  return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
}
