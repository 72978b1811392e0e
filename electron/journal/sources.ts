import type { JournalEntry } from '../../shared/library/record.ts';
import { type FoundEntry, readEntries } from './read-entries.ts';
import { Sequences } from './sequences.ts';
import { snapshotHeadSchema } from './snapshot.ts';

/** A file, or the beginning of one, that belongs to the journal's present content. */
export interface Source {
  readonly file: string;
  /** `remains` is a damaged snapshot, of which each whole line counts and nothing else. */
  readonly role: 'snapshot' | 'journal' | 'remains';
  /** Bytes of it that count. */
  readonly limit: number;
}

/**
 * Every distinct entry of the files, in their order and in parts; memory does not grow with the files.
 * @throws the system's error when a file cannot be read.
 */
export async function* distinctEntries(sources: readonly Source[]): AsyncGenerator<FoundEntry[]> {
  const held = new Sequences();
  for (const { file, role, limit } of sources) {
    const covered = new Sequences();
    for await (const lines of readEntries(file, limit)) {
      const fresh: FoundEntry[] = [];
      for (const { entries, mark } of lines) {
        if (role === 'snapshot' && mark?.name === 'head')
          covered.addRuns(snapshotHeadSchema.parse(mark.value).runs);
        for (const found of entries)
          if (held.add(found.envelope.device, found.envelope.seq)) fresh.push(found);
      }
      if (fresh.length > 0) yield fresh;
    }
    // Only now: a snapshot's own entries are among those that it covers.
    held.addRuns(covered.runs());
  }
}

/** The entries of the files that this version understands, in batches of this many or fewer. */
export async function* replayEntries(
  sources: readonly Source[],
  batchSize: number,
): AsyncGenerator<readonly JournalEntry[]> {
  let batch: JournalEntry[] = [];
  for await (const part of distinctEntries(sources)) {
    for (const { entry } of part) {
      if (entry !== null) batch.push(entry);
      if (batch.length < batchSize) continue;
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}
