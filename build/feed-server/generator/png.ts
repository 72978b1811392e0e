import { deflateSync } from 'node:zlib';
import { crc32Of } from './crc32.ts';

/** A picture of at most 256 colours, one byte a pixel: small to keep and quick to compress. */
export interface Canvas {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
  /** Fills a rectangle, cut at the edges, with the palette entry `colour`. */
  fill(left: number, top: number, width: number, height: number, colour: number): void;
}

export function createCanvas(width: number, height: number, background: number): Canvas {
  const pixels = new Uint8Array(width * height).fill(background);
  return {
    width,
    height,
    pixels,
    fill: (left, top, across, down, colour) => {
      const from = Math.max(0, Math.round(left));
      const to = Math.min(width, Math.round(left + across));
      const bottom = Math.min(height, Math.round(top + down));
      if (to <= from) return;
      for (let y = Math.max(0, Math.round(top)); y < bottom; y++)
        pixels.fill(colour, y * width + from, y * width + to);
    },
  };
}

/** Red, green, blue, each 0 to 255. */
export type Colour = readonly [number, number, number];

/** Encodes the canvas as a PNG file with a palette. */
export function encodePng(canvas: Canvas, palette: readonly Colour[]): Buffer {
  const { width, height, pixels } = canvas;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) rows.set(pixels.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', deflateSync(rows, { level: 1 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32Of(body));
  return Buffer.concat([length, body, check]);
}
