import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, symlink } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { crc32, createInflateRaw } from 'node:zlib';
import { SetupFailure } from '../failure.mjs';
import { dataOffset, readZipDirectory } from './zip-directory.mjs';

/**
 * Unpacks a zip archive, checking each file's checksum. Nothing is written outside the folder.
 * @param {string} archive
 * @param {string} folder
 * @param {(name: string) => string | undefined} [place] where an entry goes inside the folder; undefined leaves it out
 * @throws {SetupFailure} when the archive is damaged or names a place outside the folder
 */
export async function unpackZip(archive, folder, place = (name) => name) {
  const file = await open(archive);
  try {
    const links = [];
    for (const entry of await readZipDirectory(file)) {
      const name = place(entry.name);
      if (name === undefined) continue;
      const target = insideOf(folder, name);
      if (entry.name.endsWith('/')) await mkdir(target, { recursive: true });
      else if ((entry.mode & 0o170000) === 0o120000) links.push({ entry, target });
      else await writeEntry(archive, file, entry, target);
    }
    // Links come last, so that no file of the archive is ever written through one.
    for (const { entry, target } of links) {
      const text = (await buffer(await openEntry(archive, file, entry))).toString('utf8');
      insideOf(folder, relative(folder, resolve(dirname(target), text)));
      await mkdir(dirname(target), { recursive: true });
      await symlink(text, target);
    }
  } finally {
    await file.close();
  }
}

async function writeEntry(archive, file, entry, target) {
  await mkdir(dirname(target), { recursive: true });
  let checksum = 0;
  let size = 0;
  await pipeline(
    await openEntry(archive, file, entry),
    async function* (chunks) {
      for await (const chunk of chunks) {
        checksum = crc32(chunk, checksum);
        size += chunk.length;
        yield chunk;
      }
    },
    createWriteStream(target, { mode: entry.mode & 0o777 || 0o644, flags: 'wx', flush: true }),
  );
  if (checksum !== entry.crc || size !== entry.size) {
    throw new SetupFailure(`The downloaded archive is damaged (${entry.name}).`, {
      remedy: 'Run the same command again.',
    });
  }
}

async function openEntry(archive, file, entry) {
  if (entry.method !== 0 && entry.method !== 8)
    throw new SetupFailure(`${entry.name} is packed in an unknown way.`);
  const begin = await dataOffset(file, entry);
  if (entry.packedSize === 0) return new PassThrough().end();
  const packed = createReadStream(archive, {
    start: begin,
    end: begin + entry.packedSize - 1,
    highWaterMark: 1 << 20,
  });
  if (entry.method === 0) return packed;
  const inflate = createInflateRaw({ chunkSize: 1 << 20 });
  packed.on('error', (failure) => inflate.destroy(failure));
  return packed.pipe(inflate);
}

function insideOf(folder, name) {
  const target = resolve(folder, name);
  if (target !== resolve(folder) && !target.startsWith(resolve(folder) + sep)) {
    throw new SetupFailure(`The archive names a place outside its folder (${name}).`);
  }
  return target;
}
