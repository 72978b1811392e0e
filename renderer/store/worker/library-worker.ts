import type { BatchItem, ToLibrary } from '../../../shared/contract/port.ts';
import { fail } from '../../../shared/failure/failure.ts';
import { toFailure } from '../../../shared/failure/to-failure.ts';
import { Library } from '../database.ts';
import { countWeeks } from './count-weeks.ts';
import { readCursors } from './cursors.ts';
import { watchFiles } from './file-watch.ts';
import { ingestBatch } from './ingest.ts';
import { holdIngestLock, type IngestLock } from './ingest-lock.ts';
import { JournalDrain } from './journal-drain.ts';
import { keepFiles } from './keep-files.ts';
import { LibraryPort } from './library-port.ts';
import { missingPictures } from './missing-pictures.ts';

/**
 * The worker of one window. All windows' workers compete for two locks: the holder of the first writes
 * the feed's tables, the holder of the second hands the reader's changes to the journal on the disk.
 */
const library = new Library();

/** After these another plan may be due: new editions, and room that was taken. */
const asksForPlan: ReadonlySet<BatchItem['kind']> = new Set([
  'run-ended',
  'file',
  'page-text',
  'thread',
  'arxiv-facts',
]);

/** What an earlier version left uncounted waits until the window is at rest, milliseconds. */
const countAfterMs = 3_000;

self.addEventListener('message', (event: MessageEvent<unknown>) => {
  const port = event.ports[0];
  if (port !== undefined) serve(new LibraryPort(port));
});

function serve(port: LibraryPort): void {
  let endpoint = '';
  let lock: IngestLock | null = null;
  let clockOffset = 0;
  let planFilesSoon = (): void => {};
  let countSoon = (): void => {};
  const now = (): number => Date.now() + clockOffset;
  const drain = new JournalDrain(library, port);

  async function compete(steal: boolean): Promise<void> {
    const held = await holdIngestLock(library, steal);
    lock = held;
    port.send({ type: 'holding', epoch: held.epoch, cursors: await readCursors(library) });
    const files = watchFiles(
      library,
      () => keepFiles({ library, epoch: held.epoch, endpoint, now, send: (message) => port.send(message) }),
      report,
    );
    planFilesSoon = files.soon;
    countSoon = () => void countWeeks(library, held.epoch).catch(report);
    setTimeout(countSoon, countAfterMs);
    await held.lost;
    files.stop();
    if (lock === held) lock = null;
  }

  async function store(message: Extract<ToLibrary, { type: 'batch' }>): Promise<void> {
    try {
      const epoch = lock?.epoch ?? -1;
      const stored = await ingestBatch(library, epoch, endpoint, message.now, message.items);
      port.send({ type: 'stored', id: message.id, ...stored });
      if (message.items.some((item) => item.kind === 'run-ended')) {
        port.send({ type: 'cursors', cursors: await readCursors(library) });
        countSoon();
        port.send({ type: 'missing-pictures', wanted: await missingPictures(library, message.now) });
      }
      if (message.items.some(({ kind }) => asksForPlan.has(kind))) planFilesSoon();
    } catch (thrown) {
      const { kind, detail } = toFailure(thrown);
      port.send({ type: 'not-stored', id: message.id, failure: kind, detail });
    }
  }

  /** A library of a newer version is left alone: neither feed nor journal may change it. */
  async function begin({ generation }: Extract<ToLibrary, { type: 'hello' }>): Promise<void> {
    await library.open();
    if (library.isNewer) return fail('newer-library', `version ${library.backendDB().version / 10}`);
    drain.start({ generation, now, report }).catch(report);
    await compete(false);
  }

  function report(thrown: unknown): void {
    const { kind, detail } = toFailure(thrown);
    port.send({ type: 'failed', failure: kind, detail });
  }

  port.listen((message) => {
    switch (message.type) {
      case 'hello':
        endpoint = message.endpoint;
        clockOffset = message.clockOffset;
        begin(message).catch(report);
        return;
      case 'take-over':
        compete(true).catch(report);
        return;
      case 'batch':
        void store(message);
        return;

      default:
        drain.hear(message);
    }
  }, report);
}
