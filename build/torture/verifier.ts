import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { z } from '../../shared/schema.ts';
import { feedProblems, ledgerProblems, rebuildDeviations, told } from './checks.ts';
import { journalFolder } from './damage.ts';
import type { GrowingFeed } from './feed.ts';
import { type JournalOnDisk, readJournal } from './journal-on-disk.ts';
import { type LibraryRows, metaOf, readLibrary } from './library.ts';
import type { Deviation, Model } from './model.ts';
import { recordsOf } from './records.ts';
import type { Fate, Tally } from './tally.ts';
import { until } from './until.ts';

/** A change that was shown for so long must be in the journal on the disk, milliseconds. */
const journalMs = 1_000;
const agreedLimitMs = 20_000;
const syncLimitMs = 60_000;

const generationSchema = z.object({ generation: z.string() });

/** Compares journal and library with the model, and enters every deviation as a violation. */
export class Verifier {
  readonly #model: Model;
  readonly #tally: Tally;
  readonly #profile: string;
  /** Records whose newest line was cut off the journal while the database kept it. */
  #torn = new Set<string>();
  #killedAt = 0;
  #incomplete: readonly Deviation[] = [];

  constructor(model: Model, tally: Tally, profile: string) {
    this.#model = model;
    this.#tally = tally;
    this.#profile = profile;
  }

  /** Looks at the journal of an app that was killed. */
  async killed(round: number, killedAt: number): Promise<JournalOnDisk> {
    this.#killedAt = killedAt;
    const journal = await readJournal(journalFolder(this.#profile));
    const shownBy = killedAt - journalMs;
    this.#torn = new Set(
      [...this.#torn].filter((record) => {
        return !this.#model.allowed(record, shownBy).includes(journal.records.get(record) ?? '');
      }),
    );
    this.#incomplete = this.#model.deviations(journal.records, shownBy, (record) => this.#torn.has(record));
    for (const deviation of this.#incomplete)
      this.#tally.violated(round, `in the journal, a second after it was shown, ${told(deviation)}`);
    for (const id of journal.doubled) this.#tally.violated(round, `the journal holds ${id} twice`);
    for (const [record, entries] of journal.byRecord) {
      const most = this.#model.mostEntries(record);
      if (entries > most)
        this.#tally.violated(
          round,
          `the journal has ${entries} changes of ${record}; the reader made ${most}`,
        );
    }
    return journal;
  }

  /** The journal lost bytes while the database stayed: what differs is known to the database alone. */
  async torn(round: number, before: JournalOnDisk, isDatabaseKept: boolean): Promise<JournalOnDisk> {
    const after = await readJournal(journalFolder(this.#profile));
    if (before.entries - after.entries > 1)
      this.#tally.violated(round, `${before.entries - after.entries} lines went with the last bytes`);
    const records = new Set([...before.records.keys(), ...after.records.keys()]);
    for (const record of records)
      if (isDatabaseKept && before.records.get(record) !== after.records.get(record)) this.#torn.add(record);
    return after;
  }

  /** Looks at the library of the next start; `rebuiltFrom` is what it had to be rebuilt from. */
  async restarted(round: number, page: Page, fate: Fate, rebuiltFrom: JournalOnDisk | null): Promise<number> {
    const openPaper = new URLSearchParams(new URL(page.url()).hash.split('?')[1] ?? '').get('paper');
    if (openPaper !== null) this.#model.opened(openPaper);
    const rows = await this.#agreed(page);
    const { records, doubled } = recordsOf(rows);
    const deviations =
      rebuiltFrom === null
        ? this.#model.deviations(records, this.#killedAt)
        : rebuildDeviations(records, rebuiltFrom.records, openPaper);
    for (const deviation of deviations) this.#tally.violated(round, `at the next start ${told(deviation)}`);
    for (const what of doubled) this.#tally.violated(round, `${what} is there twice`);
    for (const what of feedProblems(rows)) this.#tally.violated(round, what);
    if (rebuiltFrom !== null) {
      this.#torn.clear();
      const young = this.#model.deviations(records, this.#killedAt).length;
      this.#tally.count('changes shown for less than a second that a deleted database took along', young);
    }
    const lost = new Set([...deviations, ...this.#incomplete].map(({ record }) => record));
    this.#tally.ended(fate, this.#model.changes, lost);
    this.#model.settle(records, journalMs);
    return lost.size;
  }

  /** After everything: one whole sync, and then every day must be there. */
  async finished(round: number, page: Page, feed: GrowingFeed): Promise<void> {
    feed.behave();
    const before = metaOf(await this.#agreed(page), 'last-complete');
    await until('a sync is complete', syncLimitMs, async () => {
      await page.keyboard.press('F5');
      return metaOf(await this.#agreed(page), 'last-complete') !== before;
    });
    const rows = await this.#agreed(page);
    const editions = await feed.editions();
    for (const what of [...feedProblems(rows), ...ledgerProblems(rows, editions)])
      this.#tally.violated(round, what);
    const { anew, entries } = await readJournal(journalFolder(this.#profile));
    this.#tally.count('weekdays compared with the feed', editions.size);
    this.#tally.count('papers held', rows.papers.length);
    this.#tally.count('entries in the journal', entries);
    this.#tally.count('of them written anew from the database', anew);
  }

  /** The database once it agrees with the journal's generation, as it must before the first list. */
  async #agreed(page: Page): Promise<LibraryRows> {
    const text = await readFile(path.join(journalFolder(this.#profile), 'generation.json'), 'utf8');
    const { generation } = generationSchema.parse(JSON.parse(text));
    let rows: LibraryRows | null = null;
    await until('database and journal agree', agreedLimitMs, async () => {
      rows = await readLibrary(page);
      return rows !== null && metaOf(rows, 'generation') === generation;
    });
    if (rows === null) throw new Error('there is no database');
    return rows;
  }
}
