import { isClock } from '../../shared/library/clock.ts';
import { type JournalEntry, journalEntrySchema } from '../../shared/library/record.ts';
import { z } from '../../shared/schema.ts';
import { checkLine, lineStart } from './line.ts';
import { type RawLine, readLines } from './read-lines.ts';

/** The part of an entry that every version writes alike. */
const envelopeSchema = z.object({
  id: z.string().min(1),
  device: z.string().min(1),
  seq: z.number().int().positive(),
  clock: z.string().refine(isClock),
  change: z.object({ kind: z.string(), key: z.string() }),
});
export type Envelope = Readonly<z.infer<typeof envelopeSchema>>;

/** An entry that was found whole. `entry` is `null` when only a newer version understands it. */
export interface FoundEntry {
  readonly envelope: Envelope;
  readonly entry: JournalEntry | null;
  /** The exact text, which a snapshot takes over unchanged. */
  readonly text: Buffer;
}

/** The first or last line of a snapshot. */
export interface FoundMark {
  readonly name: 'head' | 'tail';
  readonly value: unknown;
}

/** What one line of a file turned out to hold. */
export interface ReadLine {
  readonly raw: RawLine;
  readonly entries: readonly FoundEntry[];
  readonly mark: FoundMark | null;
  /** Something in the line could not be used, though `entries` may have been saved from it. */
  readonly damaged: boolean;
}

/**
 * Reads a journal or a snapshot, line by line, and never stops at damage.
 * @param limit reads no further than this many bytes.
 * @throws the system's error when the file cannot be read.
 */
export async function* readEntries(file: string, limit?: number): AsyncGenerator<ReadLine[]> {
  for await (const lines of readLines(file, limit)) yield lines.map(readLine);
}

function readLine(raw: RawLine): ReadLine {
  const nothing: ReadLine = { raw, entries: [], mark: null, damaged: true };
  if (raw.bytes === null) return nothing;
  const checked = checkLine(raw.bytes);
  if (checked === null) return { ...nothing, entries: savedFrom(raw.bytes) };
  if (checked.name !== 'entry') {
    const value = parseJson(checked.text);
    return { ...nothing, mark: { name: checked.name, value }, damaged: value === undefined };
  }
  const entry = readEntry(checked.text);
  return entry === null ? nothing : { ...nothing, entries: [entry], damaged: false };
}

function readEntry(text: Buffer): FoundEntry | null {
  const value = parseJson(text);
  const known = journalEntrySchema.safeParse(value);
  if (known.success) return { envelope: known.data, entry: known.data, text };
  const envelope = envelopeSchema.safeParse(value);
  return envelope.success ? { envelope: envelope.data, entry: null, text } : null;
}

/** The whole lines inside a broken one: where a line feed was hit, two lines have run together. */
function savedFrom(bytes: Buffer): FoundEntry[] {
  const saved: FoundEntry[] = [];
  for (let from = bytes.indexOf(lineStart); from !== -1; ) {
    const next = bytes.indexOf(lineStart, from + 1);
    const part = bytes.subarray(from, next === -1 ? bytes.length : next);
    const checked = checkLine(part.subarray(0, part.lastIndexOf('}') + 1));
    const entry = checked?.name === 'entry' ? readEntry(checked.text) : null;
    if (entry !== null) saved.push(entry);
    from = next;
  }
  return saved;
}

function parseJson(text: Buffer): unknown {
  try {
    return JSON.parse(text.toString('utf8'));
  } catch {
    return undefined;
  }
}
