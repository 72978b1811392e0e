import type { JournalEntry } from '../../shared/library/record.ts';
import { entryOf, handWrittenEntry } from './entry-fields.ts';
import { parseJson, unseal, unsealWithin } from './sealed.ts';

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** What was found in the bytes of a member. */
export interface FoundLines {
  readonly entries: readonly JournalEntry[];
  /** The numbers (from 1) of lines of which something could not be used. */
  readonly damaged: readonly number[];
  /** Sealed values that are no entries, such as the manifest. */
  readonly others: readonly unknown[];
}

/** Reads lines of JSON, whatever the bytes are; every line that is whole is found. */
export function readLines(bytes: Buffer): FoundLines {
  const entries: JournalEntry[] = [];
  const damaged: number[] = [];
  const others: unknown[] = [];
  let number = 0;
  for (let from = 0; from < bytes.length; ) {
    const feed = bytes.indexOf(lineFeed, from);
    const end = feed === -1 ? bytes.length : feed;
    const line = trimmed(bytes.subarray(from, end));
    from = end + 1;
    number += 1;
    if (line.length === 0) continue;
    const whole = readLine(line);
    if (whole !== null) {
      entries.push(whole);
      continue;
    }
    const values = unsealWithin(line);
    const saved = values.map(entryOf);
    entries.push(...saved.filter((entry) => entry !== null));
    others.push(...values.filter((_, at) => saved[at] === null));
    damaged.push(number);
  }
  return { entries, damaged, others };
}

function readLine(line: Buffer): JournalEntry | null {
  const sealed = unseal(line);
  return sealed === undefined ? handWrittenEntry(parseJson(line.toString('utf8'))) : entryOf(sealed);
}

function trimmed(line: Buffer): Buffer {
  return line[line.length - 1] === carriageReturn ? line.subarray(0, -1) : line;
}
