import { crc32 } from 'node:zlib';

const sealLength = ',"sum":"00000000"}'.length;
const sealPattern = /^,"sum":"([0-9a-f]{8})"\}$/;
const sealEnd = Buffer.from('"}');
const sealStart = Buffer.from(',"sum":"');

/** The bytes every sealed line begins with. Text inside JSON cannot hold them: its quotes are escaped. */
const starts = [Buffer.from('{"kind":"'), Buffer.from('{"format":"')];

/**
 * Writes an object as one line of JSON whose last field, `sum`, is the CRC-32 (eight hex digits) of all
 * bytes before `,"sum"`. The object must have a field.
 */
export function seal(fields: object): string {
  const open = JSON.stringify(fields).slice(0, -1);
  return `${open},"sum":"${crc32(open).toString(16).padStart(8, '0')}"}`;
}

/** The value of a sealed line; `undefined` when it is not whole. */
export function unseal(line: Buffer): unknown {
  const sum = sealPattern.exec(line.subarray(-sealLength).toString('latin1'))?.[1];
  if (sum === undefined) return undefined;
  const open = line.subarray(0, -sealLength);
  if (crc32(open).toString(16).padStart(8, '0') !== sum) return undefined;
  return parseJson(`${open.toString('utf8')}}`);
}

/** The values of all sealed lines inside bytes that hold something else too, as where a line feed was hit. */
export function unsealWithin(bytes: Buffer): unknown[] {
  const found: unknown[] = [];
  let from = 0;
  for (let seam = bytes.indexOf(sealStart); seam !== -1; seam = bytes.indexOf(sealStart, seam + 1)) {
    const end = seam + sealLength;
    if (end > bytes.length || !bytes.subarray(end - sealEnd.length, end).equals(sealEnd)) continue;
    for (const start of startsWithin(bytes.subarray(from, seam))) {
      const value = unseal(bytes.subarray(from + start, end));
      if (value === undefined) continue;
      found.push(value);
      from = end;
      break;
    }
  }
  return found;
}

function startsWithin(bytes: Buffer): number[] {
  const found: number[] = [];
  for (const start of starts) {
    for (let at = bytes.indexOf(start); at !== -1; at = bytes.indexOf(start, at + 1)) found.push(at);
  }
  return found;
}

/** The value of JSON text; `undefined` when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
