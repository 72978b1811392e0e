import type { WantedFilesMessage, WantedPictures } from '../../shared/contract/port.ts';
import { type Failure, failure } from '../../shared/failure/failure.ts';
import { toFailure } from '../../shared/failure/to-failure.ts';
import type { JournalEntry } from '../../shared/library/record.ts';
import type { LibraryLine } from './library-line.ts';
import type { LibraryLines } from './library-lines.ts';

/** The part of the journal that the lines need. */
export interface JournalAccess {
  append(entries: readonly JournalEntry[]): Promise<unknown>;
  replay(): AsyncIterable<readonly JournalEntry[]>;
  lastSequence(device: string): number;
  /** Whether lines that were confirmed once could not be read at this start. */
  readonly isDamaged: boolean;
}

export interface DeskOptions {
  readonly lines: LibraryLines;
  readonly journal: JournalAccess;
  failed(failure: Failure): void;
  rebuilt(entries: number): void;
  wanted(pictures: readonly WantedPictures[]): void;
  /** What the library says of files that should come and go. */
  filesWanted(message: WantedFilesMessage): void;
}

/** Serves what workers say unasked: appends what they bring to the journal, replays it, passes wishes on. */
export function serveWorkers({ lines, journal, failed, rebuilt, wanted, filesWanted }: DeskOptions): void {
  let { isDamaged } = journal;
  const replays = new Map<LibraryLine, AsyncIterator<readonly JournalEntry[]>>();

  async function append(line: LibraryLine, id: number, entries: readonly JournalEntry[]): Promise<void> {
    try {
      await journal.append(entries);
      line.send({ type: 'journalled', id });
    } catch (thrown) {
      const what = toFailure(thrown);
      line.send({ type: 'not-journalled', id, failure: what.kind });
      failed(what);
    }
  }

  async function replayPart(line: LibraryLine): Promise<void> {
    const replay = replays.get(line) ?? journal.replay()[Symbol.asyncIterator]();
    replays.set(line, replay);
    try {
      const part = await replay.next();
      const last = part.done === true;
      if (last) replays.delete(line);
      line.send({ type: 'replay', entries: last ? [] : [...part.value], last });
    } catch (thrown) {
      const what = toFailure(thrown);
      replays.delete(line);
      line.send({ type: 'not-replayed', failure: what.kind });
      failed(what);
    }
  }

  lines.onMessage = (message, line) => {
    switch (message.type) {
      case 'journal':
        void append(line, message.id, message.entries);
        return;
      case 'want-sequence':
        line.send({
          type: 'held-sequence',
          seq: journal.lastSequence(message.device),
          damaged: isDamaged,
        });
        // Said once: the first to ask brings both sides together.
        isDamaged = false;
        return;
      case 'want-replay':
        void replayPart(line);
        return;
      case 'rebuilt':
        rebuilt(message.entries);
        return;
      case 'missing-pictures':
        wanted(message.wanted);
        return;
      case 'wanted-files':
        filesWanted(message);
        return;
      case 'failed':
        failed(failure(message.failure, message.detail));
        return;
    }
  };
}
