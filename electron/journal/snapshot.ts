import { z } from '../../shared/schema.ts';
import { Holdings } from './holdings.ts';
import { writeLine } from './line.ts';
import { type FoundMark, readEntries } from './read-entries.ts';
import type { Runs } from './sequences.ts';

/** The only format this version writes. */
const format = 1;

const runSchema = z
  .tuple([z.number().int().positive(), z.number().int().positive()])
  .refine(([first, last]) => first <= last);

/** A snapshot's first line. */
export const snapshotHeadSchema = z.object({
  format: z.literal(format),
  /** Of the journal when the snapshot was written; for people who look into the file. */
  generation: z.string(),
  /** Entry lines between the first and the last line. */
  entries: z.number().int().nonnegative(),
  /** Everything the journal held, also the entries that decide nothing any more. */
  runs: z.array(z.tuple([z.string(), z.array(runSchema)])),
});
export type SnapshotHead = Readonly<z.infer<typeof snapshotHeadSchema>>;

/** A snapshot's last line: its presence proves that the snapshot is whole. */
const tailSchema = z.object({ entries: z.number().int().nonnegative() });

export interface SnapshotContent {
  readonly generation: string;
  readonly entries: number;
  readonly runs: readonly (readonly [device: string, runs: Runs])[];
}

/** The first line of a snapshot with this content. */
export function headLine({ generation, entries, runs }: SnapshotContent): Buffer {
  return writeLine('head', JSON.stringify({ format, generation, entries, runs }));
}

/** The last line of a snapshot with this content. */
export function tailLine({ entries }: SnapshotContent): Buffer {
  return writeLine('tail', JSON.stringify({ entries }));
}

/** What reading a snapshot through showed. */
export type Inspection =
  | { readonly whole: true; readonly holdings: Holdings; readonly bytes: number; readonly lines: number }
  | { readonly whole: false; readonly reason: string };

/** Reads a snapshot through and proves it whole: first line, every entry, and the last line agree. */
export async function inspectSnapshot(file: string): Promise<Inspection> {
  const holdings = new Holdings();
  let head: SnapshotHead | null = null;
  let tail: number | null = null;
  let lines = 0;
  let bytes = 0;
  for await (const part of readEntries(file)) {
    for (const { raw, entries, mark, damaged } of part) {
      if (damaged) return broken(`line ${raw.number} is damaged`);
      if (!raw.ended) return broken('its end is missing');
      if (tail !== null) return broken('something follows its end');
      bytes = raw.offset + raw.length + 1;
      if (raw.number === 1) {
        head = headOf(mark);
        if (head === null) return broken('its first line is not one that this version knows');
      } else if (mark !== null) {
        tail = tailOf(mark);
      } else {
        lines += entries.length;
        for (const found of entries) holdings.found(found);
      }
    }
  }
  if (head === null || tail === null) return broken('its end is missing');
  if (head.entries !== lines || tail !== lines) return broken(`it holds ${lines} of ${head.entries} entries`);
  holdings.held.addRuns(head.runs);
  return { whole: true, holdings, bytes, lines };
}

function broken(reason: string): Inspection {
  return { whole: false, reason };
}

function headOf(mark: FoundMark | null): SnapshotHead | null {
  const head = mark?.name === 'head' ? snapshotHeadSchema.safeParse(mark.value) : null;
  return head?.success ? head.data : null;
}

function tailOf(mark: FoundMark): number {
  const tail = mark.name === 'tail' ? tailSchema.safeParse(mark.value) : null;
  return tail?.success ? tail.data.entries : -1;
}
