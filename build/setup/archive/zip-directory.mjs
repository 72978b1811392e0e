import { SetupFailure } from '../failure.mjs';

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const endSize = 22;
const longestComment = 0xffff;

/**
 * @typedef {object} ZipEntry
 * @property {string} name with forward slashes; a folder's ends in one
 * @property {number} method 0 stored, 8 deflated
 * @property {number} crc
 * @property {number} packedSize
 * @property {number} size
 * @property {number} mode Unix file mode with its type bits; 0 when the archive has none
 * @property {number} offset of the entry's local header
 */

/**
 * Reads the central directory of a zip archive. Archives of 4 GB and more (zip64) are refused.
 * @param {import('node:fs/promises').FileHandle} file
 * @returns {Promise<ZipEntry[]>}
 * @throws {SetupFailure} when this is no whole zip archive
 */
export async function readZipDirectory(file) {
  const { size: fileSize } = await file.stat();
  const tail = await readAt(
    file,
    Math.max(0, fileSize - endSize - longestComment),
    Math.min(fileSize, endSize + longestComment),
  );
  let end = tail.length - endSize;
  while (end >= 0 && tail.readUInt32LE(end) !== endSignature) end -= 1;
  if (end < 0) throw damaged('it has no directory');
  const count = tail.readUInt16LE(end + 10);
  const size = tail.readUInt32LE(end + 12);
  const offset = tail.readUInt32LE(end + 16);
  if (count === 0xffff || offset === 0xffffffff) throw damaged('it is larger than expected');
  const directory = await readAt(file, offset, size);
  const entries = [];
  for (let at = 0; entries.length < count; ) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== entrySignature)
      throw damaged('its directory is broken');
    const nameLength = directory.readUInt16LE(at + 28);
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      method: directory.readUInt16LE(at + 10),
      crc: directory.readUInt32LE(at + 16),
      packedSize: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      // The upper half of the attributes is a Unix mode only when the archive was made on Unix (3) or macOS (19).
      mode: [3, 19].includes(directory[at + 5]) ? directory.readUInt16LE(at + 40) : 0,
      offset: directory.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

/**
 * Where an entry's packed bytes begin: its local header repeats the name and may carry other extra fields.
 * @param {import('node:fs/promises').FileHandle} file
 * @param {ZipEntry} entry
 */
export async function dataOffset(file, entry) {
  const header = await readAt(file, entry.offset, 30);
  return entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
}

async function readAt(file, position, length) {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, position);
  if (bytesRead !== length) throw damaged('it ends too early');
  return buffer;
}

function damaged(how) {
  return new SetupFailure(`The downloaded archive cannot be read: ${how}.`, {
    remedy: 'Run the same command again.',
  });
}
