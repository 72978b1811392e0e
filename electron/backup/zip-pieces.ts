import { createReadStream, type ReadStream } from 'node:fs';
import { PassThrough } from 'node:stream';
import { ZipFile } from 'yazl';
import type { KeptMember } from './kept-members.ts';

/**
 * The bytes of a zip, piece by piece. Nothing is compressed: damage then hits the bytes it hits and no
 * others, and every line can be found without the zip's own list.
 * @throws the system's error when a file cannot be read.
 */
export async function* zipPieces(
  members: ReadonlyMap<string, Buffer>,
  files: readonly KeptMember[],
  now: number,
): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile();
  const options = { compress: false, mtime: new Date(now), mode: 0o100644 };
  for (const [name, bytes] of members) zip.addBuffer(bytes, name, options);
  let reading: ReadStream | null = null;
  for (const { path, member } of files) {
    zip.addReadStreamLazy(member.name, { ...options, size: member.bytes }, (give) => {
      reading = createReadStream(path);
      give(null, reading);
    });
  }
  zip.end();
  const output = zip.outputStream.pipe(new PassThrough());
  zip.on('error', (error: Error) => output.destroy(error));
  try {
    yield* output;
  } finally {
    stop(reading);
  }
}

function stop(reading: ReadStream | null): void {
  reading?.destroy();
}
