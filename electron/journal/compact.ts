import { stat } from 'node:fs/promises';
import path from 'node:path';
import { fail } from '../../shared/failure/failure.ts';
import { replaceFile } from './durable-file.ts';
import type { Holdings } from './holdings.ts';
import { snapshotName } from './journal-files.ts';
import { isLater, recordOf } from './latest-by-record.ts';
import { writeLine } from './line.ts';
import type { Envelope } from './read-entries.ts';
import { headLine, inspectSnapshot, type SnapshotContent, tailLine } from './snapshot.ts';
import { distinctEntries, type Source } from './sources.ts';

/**
 * Writes a snapshot of everything the files hold: for each record the entry that decides it (a removal
 * too), the entries that only a newer version understands, and which sequences are held. It takes its
 * name only after it was read back.
 * @returns the snapshot as a source to replay.
 * @throws FailureError, or the system's error; then no snapshot is left behind.
 */
export async function writeSnapshot(
  folder: string,
  number: number,
  generation: string,
  sources: readonly Source[],
  holdings: Holdings,
): Promise<Source> {
  const deciding = await decidingEntries(sources, holdings);
  const entries = deciding.size + holdings.newer;
  const content: SnapshotContent = { generation, entries, runs: holdings.held.runs() };
  const file = path.join(folder, snapshotName(number));
  await replaceFile(file, snapshotLines(sources, deciding, content), (copy) => checkCopy(copy, content));
  return { file, role: 'snapshot', limit: (await stat(file)).size };
}

/** Of each deciding entry only what is needed to find it again: notes may be long. */
async function decidingEntries(
  sources: readonly Source[],
  holdings: Holdings,
): Promise<ReadonlyMap<string, Envelope>> {
  const deciding = new Map<string, Envelope>();
  let read = 0;
  for await (const part of distinctEntries(sources)) {
    read += part.length;
    for (const { envelope, entry } of part) {
      if (entry === null) continue;
      const record = recordOf(envelope);
      const rival = deciding.get(record);
      if (rival !== undefined && !isLater(envelope, rival)) continue;
      const { id, device, seq, clock, change } = envelope;
      deciding.set(record, { id, device, seq, clock, change: { kind: change.kind, key: change.key } });
    }
  }
  // Files damaged since they were opened must not become the truth by being copied.
  if (read !== holdings.entries + holdings.newer)
    fail('disk', 'the journal no longer reads as it was opened');
  return deciding;
}

async function* snapshotLines(
  sources: readonly Source[],
  deciding: ReadonlyMap<string, Envelope>,
  content: SnapshotContent,
): AsyncGenerator<Buffer> {
  yield headLine(content);
  for await (const part of distinctEntries(sources)) {
    const lines: Buffer[] = [];
    for (const { envelope, entry, text } of part) {
      const winner = deciding.get(recordOf(envelope));
      const decides = winner?.device === envelope.device && winner.seq === envelope.seq;
      if (decides || entry === null) lines.push(writeLine('entry', text));
    }
    if (lines.length > 0) yield Buffer.concat(lines);
  }
  yield tailLine(content);
}

async function checkCopy(copy: string, content: SnapshotContent): Promise<void> {
  const found = await inspectSnapshot(copy);
  if (!found.whole) return fail('disk', `the new snapshot is not whole: ${found.reason}`);
  const runs = JSON.stringify(found.holdings.held.runs());
  if (found.lines !== content.entries || runs !== JSON.stringify(content.runs)) {
    fail('disk', 'the new snapshot does not hold what the journal holds');
  }
}
