import { type PixelSize, says } from './pixel-size.ts';

const firstChunk = 12;
const payload = 20;

/**
 * Reads the first chunk of a WebP file, lossy, lossless or extended; `null` when it is no WebP.
 * @throws RangeError when it is cut off.
 */
export function readWebp(view: DataView): PixelSize | null {
  if (!says(view, 0, 'RIFF') || !says(view, 8, 'WEBP')) return null;
  if (says(view, firstChunk, 'VP8X')) {
    return { width: uint24(view, payload + 4) + 1, height: uint24(view, payload + 7) + 1 };
  }
  if (says(view, firstChunk, 'VP8L')) return losslessSize(view);
  return says(view, firstChunk, 'VP8 ') ? lossySize(view) : null;
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) + view.getUint8(at + 2) * 0x1_00_00;
}

/** A signature byte, then 14 bits of width − 1 and 14 of height − 1. */
function losslessSize(view: DataView): PixelSize | null {
  if (view.getUint8(payload) !== 0x2f) return null;
  const bits = view.getUint32(payload + 1, true);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}

/** Three bytes of frame tag, three of start code, then 14 bits each; the upper two are a scaling hint. */
function lossySize(view: DataView): PixelSize | null {
  if (!says(view, payload + 3, '\x9d\x01\x2a')) return null;
  return {
    width: view.getUint16(payload + 6, true) & 0x3fff,
    height: view.getUint16(payload + 8, true) & 0x3fff,
  };
}
