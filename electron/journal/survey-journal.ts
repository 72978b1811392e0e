import path from 'node:path';
import type { Holdings } from './holdings.ts';
import type { JournalProblem } from './problem.ts';
import { type ReadLine, readEntries } from './read-entries.ts';
import { setAside } from './set-aside.ts';

/** The part of a journal file that counts. */
export interface SurveyedJournal {
  /** Bytes to keep; what lies behind is torn and has been set aside. */
  readonly length: number;
  /** Whether those bytes end a line. */
  readonly hasLineFeed: boolean;
}

/** What is told of one bad line. */
interface Bad {
  readonly raw: Omit<ReadLine['raw'], 'bytes'>;
  readonly saved: number;
}

/**
 * Reads one journal file through: counts its entries, sets its bad lines aside and reports them.
 * @param active whether it is the file that is appended to, whose torn end is to be cut off.
 * @throws the system's error when the file cannot be read.
 */
export async function surveyJournal(
  file: string,
  active: boolean,
  holdings: Holdings,
  problems: JournalProblem[],
): Promise<SurveyedJournal> {
  const bad: Bad[] = [];
  let newer = 0;
  let end: SurveyedJournal = { length: 0, hasLineFeed: true };
  for await (const lines of readEntries(file)) {
    for (const line of lines) {
      const { number, offset, length, ended } = line.raw;
      if (isBad(line)) bad.push({ raw: { number, offset, length, ended }, saved: line.entries.length });
      for (const found of line.entries) {
        holdings.found(found);
        if (found.entry === null) newer += 1;
      }
      end = { length: offset + length + (ended ? 1 : 0), hasLineFeed: ended };
    }
  }
  const name = path.basename(file);
  const fates = await setAside(
    file,
    bad.map(({ raw }) => raw),
  );
  let cutAt: number | null = null;
  for (const [at, { raw, saved }] of bad.entries()) {
    const fate = fates[at] ?? 'failed';
    const isEnd = raw.offset + raw.length + (raw.ended ? 1 : 0) === end.length;
    // What could still be read from the line, or not be copied, must stay in the file.
    if (isEnd && saved === 0 && fate !== 'failed') cutAt = raw.offset;
    const place = { file: name, line: raw.number, offset: raw.offset, bytes: raw.length, setAside: fate };
    if (isEnd && active && !raw.ended && saved === 0) problems.push({ kind: 'torn-line', ...place });
    else problems.push({ kind: 'damaged-line', saved, ...place });
  }
  if (newer > 0) problems.push({ kind: 'newer-entries', file: name, entries: newer });
  return active && cutAt !== null ? { length: cutAt, hasLineFeed: true } : end;
}

/** A journal has neither first nor last line of a snapshot. */
function isBad({ damaged, mark }: ReadLine): boolean {
  return damaged || mark !== null;
}
