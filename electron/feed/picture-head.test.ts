import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesOf, exif, made } from './made-pictures.test-support.ts';
import { readPictureHead } from './picture-head.ts';

const heads = [
  ['PNG', 'image/png', made.png],
  ['GIF', 'image/gif', made.gif],
  ['JPEG', 'image/jpeg', made.jpeg],
  ['lossy WebP', 'image/webp', made.webpLossy],
  ['lossless WebP', 'image/webp', made.webpLossless],
  ['extended WebP', 'image/webp', made.webpExtended],
] as const;

test.each(heads)('reads the size of a %s', (_name, type, make) => {
  expect(readPictureHead(make(1200, 630))).toEqual({ type, width: 1200, height: 630 });
  expect(readPictureHead(make(1, 16_000))).toEqual({ type, width: 1, height: 16_000 });
});

test.each(heads)('reads nothing of a %s that is cut off', (_name, _type, make) => {
  const whole = make(1200, 630);
  // The last bytes of some formats say nothing about the size.
  for (let length = 0; length < whole.length - 5; length += 1) {
    expect(readPictureHead(whole.subarray(0, length))).toBeNull();
  }
});

test('a size of nothing is no picture', () => {
  expect(readPictureHead(made.png(0, 5))).toBeNull();
  expect(readPictureHead(made.gif(5, 0))).toBeNull();
});

test.each(['II', 'MM'] as const)('turns a JPEG as its Exif data say (%s)', (order) => {
  for (const orientation of [1, 2, 3, 4]) {
    expect(readPictureHead(made.jpeg(40, 30, ...exif(orientation, order)))).toMatchObject({
      width: 40,
      height: 30,
    });
  }
  for (const orientation of [5, 6, 7, 8]) {
    expect(readPictureHead(made.jpeg(40, 30, ...exif(orientation, order)))).toMatchObject({
      width: 30,
      height: 40,
    });
  }
});

test.each(['<svg xmlns="http://www.w3.org/2000/svg"/>', '<!doctype html>', 'GIF90a', 'BM', ''])(
  '%s is none of the four',
  (text) => {
    expect(readPictureHead(bytesOf(text))).toBeNull();
  },
);

test('never throws, whatever the bytes', () => {
  const starts = [[], ...heads.map(([, , make]) => [...make(40, 30)])];
  const anyBytes = fc.tuple(fc.constantFrom(...starts), fc.nat(40), fc.uint8Array({ maxLength: 80 }));
  fc.assert(
    fc.property(anyBytes, ([start, kept, rest]) => {
      const head = readPictureHead(Uint8Array.from([...start.slice(0, kept), ...rest]));
      return head === null || (head.width > 0 && head.height > 0);
    }),
    { numRuns: 2_000 },
  );
});
