import { createReadStream } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { syncFolder } from './durable-file.ts';
import { damagedEnding } from './journal-files.ts';
import type { SetAside } from './problem.ts';
import type { RawLine } from './read-lines.ts';

/** A line of a file, by its place. */
export type Stretch = Pick<RawLine, 'number' | 'offset' | 'length'>;

/** A line to copy, with the checksum of its bytes and the heading that the copy gets. */
interface Marked {
  readonly line: Stretch;
  readonly sum: number;
  readonly heading: string;
}

/**
 * Copies bad lines, byte for byte, each under a heading that says where it lay, to the `.damaged` file
 * beside their own. What is there already is not copied twice. Never throws: what cannot be copied
 * stays where it is.
 * @returns what became of each line, in the same order.
 */
export async function setAside(file: string, lines: readonly Stretch[]): Promise<SetAside[]> {
  if (lines.length === 0) return [];
  try {
    const before = await readFile(`${file}${damagedEnding}`).catch(() => Buffer.alloc(0));
    const marked: Marked[] = [];
    for (const line of lines) marked.push(await mark(file, line));
    const fresh = marked.filter((one) => !holds(before, one));
    if (fresh.length > 0) await copy(file, fresh);
    return marked.map((one) => (fresh.includes(one) ? 'now' : 'before'));
  } catch {
    return lines.map(() => 'failed');
  }
}

async function mark(file: string, line: Stretch): Promise<Marked> {
  let sum = 0;
  for await (const piece of bytesOf(file, line)) sum = crc32(piece, sum);
  const hex = sum.toString(16).padStart(8, '0');
  return {
    line,
    sum,
    heading: `# line ${line.number}, byte ${line.offset}, ${line.length} bytes, crc32 ${hex}\n`,
  };
}

/** A heading alone proves nothing: a crash may have come before its bytes. */
function holds(before: Buffer, { line, sum, heading }: Marked): boolean {
  for (let at = before.indexOf(heading); at !== -1; at = before.indexOf(heading, at + 1)) {
    const bytes = before.subarray(at + heading.length).subarray(0, line.length);
    if (bytes.length === line.length && crc32(bytes) === sum) return true;
  }
  return false;
}

async function copy(file: string, marked: readonly Marked[]): Promise<void> {
  const handle = await open(`${file}${damagedEnding}`, 'a');
  try {
    for (const { line, heading } of marked) {
      await handle.writeFile(heading);
      for await (const piece of bytesOf(file, line)) await handle.writeFile(piece);
      await handle.writeFile('\n');
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  await syncFolder(path.dirname(file));
}

async function* bytesOf(file: string, { offset, length }: Stretch): AsyncGenerator<Buffer> {
  if (length === 0) return;
  const stream = createReadStream(file, { start: offset, end: offset + length - 1 });
  for await (const piece of stream) if (Buffer.isBuffer(piece)) yield piece;
}
