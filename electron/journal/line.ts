import { crc32 } from 'node:zlib';

/** What a line holds: a change of the reader, or the first and the last line of a snapshot. */
export type LineName = 'entry' | 'head' | 'tail';

/** A line whose checksum is right: its name, and the exact text that the checksum covers. */
export interface CheckedLine {
  readonly name: LineName;
  readonly text: Buffer;
}

/** A longer line is none of ours: it is neither written nor read into memory. */
export const longestLine = 64 * 1024 * 1024;

/** The bytes every line begins with. Text inside JSON cannot hold them: its quotes are escaped. */
export const lineStart = Buffer.from('{"sum":"');

export const newline = 0x0a;
const closingBrace = 0x7d;
const frame = /^\{"sum":"([0-9a-f]{8})","(entry|head|tail)":/;
const longestFrame = 40;

function sumOf(text: Buffer): string {
  return crc32(text).toString(16).padStart(8, '0');
}

/** Frames JSON text as one line: `{"sum":"CRC-32 of the text's UTF-8","NAME":TEXT}` and a line feed. */
export function writeLine(name: LineName, text: string | Buffer): Buffer {
  const body = typeof text === 'string' ? Buffer.from(text) : text;
  return Buffer.concat([Buffer.from(`{"sum":"${sumOf(body)}","${name}":`), body, Buffer.from('}\n')]);
}

/** Takes a line without its line feed apart; `null` when it is not whole or its checksum is wrong. */
export function checkLine(line: Buffer): CheckedLine | null {
  const start = frame.exec(line.subarray(0, longestFrame).toString('latin1'));
  if (start === null || line[line.length - 1] !== closingBrace) return null;
  const text = line.subarray(start[0].length, -1);
  if (sumOf(text) !== start[1]) return null;
  return { name: start[2] === 'head' ? 'head' : start[2] === 'tail' ? 'tail' : 'entry', text };
}
