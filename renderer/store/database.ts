import { type DBCore, Dexie, type Middleware, type Table } from 'dexie';
import type { ArxivFacts } from '../../shared/citation/arxiv-facts.ts';
import { FailureError, failure } from '../../shared/failure/failure.ts';
import { clockZero } from '../../shared/library/clock.ts';
import type { Edition } from '../../shared/library/edition.ts';
import { type CalendarDate, newDeviceId, type PaperId } from '../../shared/library/ids.ts';
import type { Paper, Standing } from '../../shared/library/paper.ts';
import type { MetaRow } from './meta.ts';
import type {
  ActRow,
  FileRow,
  LinkedRow,
  OutboxRow,
  PictureRow,
  RankingRow,
  RecordRow,
  TextRow,
  ThreadRow,
  TombstoneRow,
  WeekRow,
} from './rows.ts';
import { declareVersions, schemaVersion } from './versions.ts';

/**
 * The library in IndexedDB. Feed-owned tables (papers, standings, editions,
 * rankings, pictures, arxivFacts, files, texts, threads, linked, weeks) are
 * written by the ingest worker alone and can be fetched again. Reader-owned tables (one for each kind of
 * record, tombstones, outbox, acts) are written by `recordAct` and by the rebuild.
 */
export class Library extends Dexie {
  declare readonly papers: Table<Paper, PaperId>;
  declare readonly standings: Table<Standing, PaperId>;
  declare readonly editions: Table<Edition, CalendarDate>;
  declare readonly rankings: Table<RankingRow, string>;
  declare readonly pictures: Table<PictureRow, string>;
  declare readonly arxivFacts: Table<ArxivFacts, PaperId>;
  declare readonly files: Table<FileRow, string>;
  declare readonly texts: Table<TextRow, PaperId>;
  declare readonly threads: Table<ThreadRow, PaperId>;
  declare readonly linked: Table<LinkedRow, PaperId>;
  declare readonly weeks: Table<WeekRow, CalendarDate>;
  declare readonly stars: Table<RecordRow<'star'>, string>;
  declare readonly readings: Table<RecordRow<'reading'>, string>;
  declare readonly seen: Table<RecordRow<'seen'>, string>;
  declare readonly notes: Table<RecordRow<'note'>, string>;
  declare readonly tags: Table<RecordRow<'tag'>, string>;
  declare readonly tagged: Table<RecordRow<'tagged'>, string>;
  declare readonly annotations: Table<RecordRow<'annotation'>, string>;
  declare readonly progress: Table<RecordRow<'progress'>, string>;
  declare readonly lists: Table<RecordRow<'list'>, string>;
  declare readonly listed: Table<RecordRow<'listed'>, string>;
  declare readonly rules: Table<RecordRow<'rule'>, string>;
  declare readonly triages: Table<RecordRow<'triage'>, string>;
  declare readonly settings: Table<RecordRow<'setting'>, string>;
  declare readonly added: Table<RecordRow<'added'>, string>;
  declare readonly kept: Table<RecordRow<'kept'>, string>;
  declare readonly noteVersions: Table<RecordRow<'note-version'>, string>;
  declare readonly citations: Table<RecordRow<'citation'>, string>;
  declare readonly opened: Table<RecordRow<'opened'>, string>;
  declare readonly activity: Table<RecordRow<'activity'>, string>;
  declare readonly tombstones: Table<TombstoneRow, string>;
  declare readonly outbox: Table<OutboxRow, number>;
  declare readonly acts: Table<ActRow, number, Omit<ActRow, 'id'>>;
  declare readonly meta: Table<MetaRow, string>;

  constructor(name = 'offprint') {
    // Every live answer would be kept and copied once more; what may be kept is kept in `Watches`.
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled' });
    declareVersions(this);
    this.use(refuseWrites(() => this.isNewer));
    // Runs once, in the transaction that creates the database: a new database is a new device.
    this.on('populate', () => {
      void this.meta.bulkAdd([
        { name: 'device', value: newDeviceId() },
        { name: 'seq', value: 0 },
        { name: 'clock', value: clockZero },
        { name: 'epoch', value: 0 },
        { name: 'papers', value: 0 },
      ]);
    });
  }

  /**
   * Whether a newer version of Offprint wrote this database: it can be read, and every write is refused.
   * False as long as it is not open.
   */
  get isNewer(): boolean {
    // The browser counts ten for each version that Dexie counts.
    return this.isOpen() && this.backendDB().version >= (schemaVersion + 1) * 10;
  }
}

/** Below every table, so that no way of writing goes past it. */
function refuseWrites(isRefused: () => boolean): Middleware<DBCore> {
  return {
    stack: 'dbcore',
    name: 'refuse-writes',
    create: (core) => ({
      ...core,
      table: (name) => {
        const table = core.table(name);
        return {
          ...table,
          // No `async`: an answer by way of a native promise would end the transaction.
          mutate: (request) => (isRefused() ? Promise.reject(refusal(name)) : table.mutate(request)),
        };
      },
    }),
  };
}

const refusal = (table: string): FailureError => new FailureError(failure('newer-library', table));
