type Part = string | readonly number[];

/** Bytes from numbers and Latin-1 texts. */
export function bytesOf(...parts: readonly Part[]): Uint8Array {
  return Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'string' ? [...part].map((letter) => letter.charCodeAt(0)) : part,
    ),
  );
}

const big = (value: number, bytes: number): number[] =>
  Array.from({ length: bytes }, (_, at) => Math.floor(value / 256 ** (bytes - 1 - at)) % 256);
const little = (value: number, bytes: number): number[] => big(value, bytes).reverse();

/** The heads of pictures of a given size, each as short as its format allows. */
export const made = {
  png: (width: number, height: number) =>
    bytesOf('\x89PNG\r\n\x1a\n', big(13, 4), 'IHDR', big(width, 4), big(height, 4), [8, 6, 0, 0, 0]),
  gif: (width: number, height: number) => bytesOf('GIF89a', little(width, 2), little(height, 2), [0, 0, 0]),
  jpeg: (width: number, height: number, ...segments: readonly Part[]) =>
    bytesOf(
      [0xff, 0xd8, 0xff, 0xe0, 0, 16],
      'JFIF\0',
      [1, 1, 0, 0, 1, 0, 1, 0, 0],
      ...segments,
      [0xff, 0xc4, 0, 3, 0, 0xff, 0xff, 0xc2, 0, 11, 8],
      big(height, 2),
      big(width, 2),
      [1, 1, 0x11, 0],
    ),
  webpLossy: (width: number, height: number) =>
    riff('VP8 ', [0, 0, 0], '\x9d\x01\x2a', little(width + 0x4000, 2), little(height, 2)),
  webpLossless: (width: number, height: number) =>
    riff('VP8L', [0x2f], little(width - 1 + (height - 1) * 0x4000 + 0x10000000, 4)),
  webpExtended: (width: number, height: number) =>
    riff('VP8X', [0x10, 0, 0, 0], little(width - 1, 3), little(height - 1, 3)),
} as const;

function riff(chunk: string, ...payload: readonly Part[]): Uint8Array {
  return bytesOf('RIFF', [0, 0, 0, 0], 'WEBP', chunk, [0, 0, 0, 0], ...payload);
}

/** A JPEG segment of Exif data with one entry, the orientation (1 to 8). */
export function exif(orientation: number, order: 'II' | 'MM'): Part[] {
  const number = order === 'II' ? little : big;
  const entry = [number(0x0112, 2), number(3, 2), number(1, 4), number(orientation, 2), [0, 0]].flat();
  return [
    [0xff, 0xe1, 0, 34],
    'Exif\0\0',
    order,
    number(42, 2),
    number(8, 4),
    number(1, 2),
    entry,
    [0, 0, 0, 0],
  ];
}
