// Both containers take PNG files as they are.

const icnsTypes = { 16: 'icp4', 32: 'icp5', 64: 'icp6', 128: 'ic07', 256: 'ic08', 512: 'ic09', 1024: 'ic10' };

/**
 * An Apple icon: the word "icns", the whole length, then per picture its type, its length with this head, the PNG.
 * @param {Map<number, Buffer>} pngs by their size in pixels
 */
export function icnsOf(pngs) {
  const parts = [...pngs].flatMap(([size, png]) => {
    const type = icnsTypes[size];
    return type === undefined ? [] : [head(type, png.length + 8), png];
  });
  const body = Buffer.concat(parts);
  return Buffer.concat([head('icns', body.length + 8), body]);
}

function head(type, length) {
  const bytes = Buffer.alloc(8);
  bytes.write(type, 0, 'latin1');
  bytes.writeUInt32BE(length, 4);
  return bytes;
}

/**
 * A Windows icon: a directory of 16 bytes per picture, then the PNGs. It knows no size above 256.
 * @param {Map<number, Buffer>} pngs by their size in pixels
 */
export function icoOf(pngs) {
  const fitting = [...pngs].filter(([size]) => size <= 256);
  const directory = Buffer.alloc(6 + 16 * fitting.length);
  directory.writeUInt16LE(1, 2);
  directory.writeUInt16LE(fitting.length, 4);
  let offset = directory.length;
  fitting.forEach(([size, png], index) => {
    const at = 6 + 16 * index;
    // 256 is written as 0.
    directory.writeUInt8(size % 256, at);
    directory.writeUInt8(size % 256, at + 1);
    directory.writeUInt16LE(1, at + 4);
    directory.writeUInt16LE(32, at + 6);
    directory.writeUInt32LE(png.length, at + 8);
    directory.writeUInt32LE(offset, at + 12);
    offset += png.length;
  });
  return Buffer.concat([directory, ...fitting.map(([, png]) => png)]);
}
