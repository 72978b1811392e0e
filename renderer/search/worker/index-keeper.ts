import { isPaperId, type PaperId } from '../../../shared/library/ids.ts';
import type { Library } from '../../store/database.ts';
import { metaNumber, metaText } from '../../store/meta.ts';
import { emptyBase, LibraryIndex } from '../index/library-index.ts';
import { Meaning } from '../index/meaning.ts';
import { readIndex, saveIndex } from '../index/saved.ts';
import { meaningSections, readMeaning } from '../index/saved-meaning.ts';
import type { IndexState, PdfPages } from '../messages.ts';
import { type Changes, followChanges, joinChanges } from './changes.ts';
import { enterComments } from './comments.ts';
import { changedPapers, enterPapers, sweepPapers } from './feed-rows.ts';
import { readIndexFile, readRecent, writeIndexFile, writeRecent } from './index-file.ts';
import { enterPdf, enterTexts, reconcileTexts } from './kept-texts.ts';
import { createPause } from './pause.ts';
import { allReaderRecords, enterReaderRecords, readerRecordsOf } from './reader-records.ts';

/** How long after the last change it is noted on the disk which papers changed, milliseconds. */
const noteAfterMs = 1_000;
/** With so many papers changed the index is saved anew. */
const recentMost = 3_000;

export interface KeeperOptions {
  readonly library: Library;
  /** Called after every change that may change an answer. */
  readonly changed: () => void;
  readonly report: (thrown: unknown) => void;
}

/** Loads the index of a library, keeps it as the library is, and saves it. */
export class IndexKeeper {
  readonly #library: Library;
  readonly #changed: () => void;
  readonly #report: (thrown: unknown) => void;
  readonly #pause = createPause();
  readonly #waiting: Changes = new Map();
  /** Papers that a change named, whatever it was joined with. */
  readonly #named = new Set<string>();
  readonly #recent = new Set<PaperId>();
  #index = new LibraryIndex();
  #meaning: Meaning | null = null;
  #isLearning = false;
  readonly #missedByLearning = new Set<number>();
  #base = 0;
  #changes = 0;
  #share = 0;
  #isMade = false;
  #isSaved = false;
  #work: Promise<void> = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor({ library, changed, report }: KeeperOptions) {
    this.#library = library;
    this.#changed = changed;
    this.#report = report;
  }

  /** The index as far as it is. */
  get index(): LibraryIndex {
    return this.#index;
  }

  /** What the papers are about, each as it is now; `null` until it is learned. */
  get meaning(): Meaning | null {
    if (this.#meaning === null) return null;
    for (const paper of this.#index.takeChanged()) {
      this.#meaning.place(this.#index, paper);
      // What is being learned anew read it as it was.
      if (this.#isLearning) this.#missedByLearning.add(paper);
    }
    return this.#meaning;
  }

  get state(): IndexState {
    return {
      share: this.#share,
      papers: this.#index.papers.size,
      isMade: this.#isMade,
      isSaved: this.#isSaved,
      knowsTopics: this.#meaning !== null,
    };
  }

  /** Loads the saved index. What must be read from the library goes on after that. */
  async open(): Promise<void> {
    followChanges(this.#library, (changes) => {
      joinChanges(this.#waiting, changes);
      // Joined with a change too large to name, a paper of no edition would be lost from sight.
      const papers = changes.get('papers');
      if (papers !== undefined && papers !== 'all') for (const id of papers) this.#named.add(id);
      this.#queue(() => this.#follow());
    });
    const [bytes, device] = await Promise.all([readIndexFile(), metaText(this.#library, 'device')]);
    const saved = bytes === null ? null : readIndex(bytes);
    const isOurs = saved !== null && saved.device === device;
    this.#index = new LibraryIndex(isOurs ? saved.base : emptyBase());
    this.#meaning = isOurs ? readMeaning(this.#index, saved.extra) : null;
    this.#isMade = isOurs;
    this.#isSaved = isOurs && this.#meaning !== null;
    this.#share = isOurs ? 1 : 0;
    this.#base = isOurs ? saved.checksum : 0;
    this.#changes = isOurs ? saved.changes : -1;
    this.#changed();
    this.#queue(() => this.#catchUp());
    this.#queue(async () => this.#learnIfOutgrown());
  }

  /** Resolves when all changes that were known by now are in the index. */
  settled(): Promise<void> {
    return this.#work;
  }

  /** Enters the words of a PDF that a window has read. */
  async enterPdf(pages: PdfPages): Promise<void> {
    this.#queue(async () => {
      await enterPdf(this.#library, this.#index, pages);
      this.#changed();
      if (this.#isMade && this.#index.isDueToSeal) await this.#save();
    });
    await this.#work;
  }

  #queue(work: () => Promise<void>): void {
    this.#work = this.#work.then(work).catch(this.#report);
  }

  /** Enters what the library holds and the saved index does not. */
  async #catchUp(): Promise<void> {
    const library = this.#library;
    if (this.#isMade) {
      await this.#enterReader(allReaderRecords());
      this.#changed();
      const recent = await readRecent();
      if (recent?.base === this.#base) {
        await this.#enter(recent.papers.filter(isPaperId));
        this.#changes = recent.changes;
      }
    }
    await this.#enterKeptTexts();
    await this.#enterComments('all');
    if (this.#changes === ((await metaNumber(library, 'paper-changes')) ?? 0) && this.#isMade) return;
    await this.#sweep();
  }

  /** Reads the whole library, entering what differs. */
  async #sweep(): Promise<void> {
    const total = Math.max(1, (await metaNumber(this.#library, 'papers')) ?? 0);
    const isFirst = !this.#isMade;
    let told = performance.now();
    const changes = await sweepPapers(this.#library, this.#index, async (added, read) => {
      if (added.length > 0) await this.#enterReader(await readerRecordsOf(this.#library, added));
      if (isFirst) this.#share = Math.min(0.99, read / total);
      if (performance.now() - told > 500) {
        told = performance.now();
        this.#changed();
      }
      await this.#followReader();
      await this.#pause();
      if (this.#index.isDueToSeal) await this.#index.seal(this.#pause);
    });
    if (isFirst) await this.#enterReader(allReaderRecords());
    await this.#enterKeptTexts();
    await this.#enterComments('all');
    this.#changes = changes;
    await this.#save();
  }

  async #save(): Promise<void> {
    await this.#index.seal(this.#pause);
    const device = (await metaText(this.#library, 'device')) ?? '';
    const { bytes, checksum } = saveIndex(
      this.#index.base,
      { device, changes: this.#changes },
      meaningSections(this.meaning),
    );
    await writeIndexFile(bytes);
    this.#base = checksum;
    this.#recent.clear();
    this.#isMade = true;
    this.#isSaved = this.#meaning !== null && !this.#isLearning;
    this.#share = 1;
    this.#changed();
  }

  /** Enters the changes that wait. */
  async #follow(): Promise<void> {
    const changes: Changes = new Map(this.#waiting);
    const named = [...this.#named].filter(isPaperId);
    this.#waiting.clear();
    this.#named.clear();
    if (changes.size === 0) return;
    const papers = await changedPapers(this.#library, changes);
    if (papers === 'all') await this.#sweep();
    else if (papers.length + named.length > 0) await this.#enter([...new Set([...papers, ...named])]);
    await this.#enterReader(changes);
    if (changes.get('texts') === 'all' || changes.has('files')) await this.#enterKeptTexts();
    await this.#enterComments(changes.get('threads') ?? new Set());
    this.#changed();
    if (this.#index.isDueToSeal || this.#recent.size > recentMost) await this.#save();
    else this.#noteLater();
    this.#learnIfOutgrown();
  }

  /** Learns anew what papers are about, beside all other work, when much has come since the last time. */
  #learnIfOutgrown(): void {
    const isCurrent = this.#meaning !== null && !this.#meaning.isOutgrownBy(this.#index.papers.size);
    if (isCurrent || this.#isLearning) return;
    this.#isLearning = true;
    this.#index.takeChanged();
    Meaning.learn(this.#index, createPause())
      .then((learned) => {
        this.#isLearning = false;
        if (learned === null) return;
        for (const paper of this.#missedByLearning) learned.place(this.#index, paper);
        this.#missedByLearning.clear();
        this.#meaning = learned;
        this.#changed();
        this.#queue(() => this.#save());
        this.#learnIfOutgrown();
      })
      .catch((thrown: unknown) => {
        this.#isLearning = false;
        this.#report(thrown);
      });
  }

  async #enter(papers: readonly PaperId[]): Promise<void> {
    const { added, changes } = await enterPapers(this.#library, this.#index, papers);
    if (added.length > 0) await this.#enterReader(await readerRecordsOf(this.#library, added));
    for (const id of papers) this.#recent.add(id);
    this.#changes = changes;
  }

  async #enterReader(changes: Changes): Promise<void> {
    await enterReaderRecords(this.#library, this.#index, changes);
    const texts = changes.get('texts');
    if (texts !== undefined && texts !== 'all') await this.#enterTexts([...texts]);
  }

  /** What the reader does is found at once, also while the library is being read. */
  async #followReader(): Promise<void> {
    const own: Changes = new Map(this.#waiting);
    for (const table of feedTables) own.delete(table);
    if (own.size === 0) return;
    for (const table of own.keys()) this.#waiting.delete(table);
    await this.#enterReader(own);
  }

  async #enterTexts(keys: readonly string[]): Promise<void> {
    await enterTexts(this.#library, this.#index, keys.filter(isPaperId), this.#pause);
  }

  async #enterComments(keys: ReadonlySet<string> | 'all'): Promise<void> {
    await enterComments(this.#library, this.#index, keys, this.#pause);
  }

  /** Enters the kept texts that the index lacks, and takes those out that are gone. */
  async #enterKeptTexts(): Promise<void> {
    await reconcileTexts(this.#library, this.#index, this.#pause);
    if (this.#isMade && this.#index.isDueToSeal) await this.#save();
  }

  /** Notes on the disk which papers are newer than the saved index, once it is quiet. */
  #noteLater(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#queue(() => writeRecent({ base: this.#base, changes: this.#changes, papers: [...this.#recent] }));
    }, noteAfterMs);
  }
}

/** What of the changes says something of the feed's papers. */
const feedTables = ['papers', 'standings', 'editions', 'rankings', 'texts', 'threads'] as const;
