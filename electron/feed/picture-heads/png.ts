import { type PixelSize, says } from './pixel-size.ts';

/** Reads a PNG's IHDR; `null` when it is no PNG. @throws RangeError when it is cut off. */
export function readPng(view: DataView): PixelSize | null {
  if (!says(view, 0, '\x89PNG\r\n\x1a\n') || !says(view, 12, 'IHDR')) return null;
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
