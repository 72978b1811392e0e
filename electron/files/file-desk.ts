import type { FilesState } from '../../shared/contract/downloads.ts';
import type {
  BatchItem,
  GonePart,
  KeptPicture,
  OwnFile,
  WantedFilesMessage,
} from '../../shared/contract/port.ts';
import { describedFiles, type Removal, type UnclaimedFile } from '../../shared/contract/storage.ts';
import { fail } from '../../shared/failure/failure.ts';
import { isOwnPaper, type PaperId, type Sha256 } from '../../shared/library/ids.ts';
import type { Arxiv } from '../arxiv/arxiv.ts';
import type { Catalogue } from '../backup/write-backup.ts';
import type { TextMeans } from '../page-text/fetch-text.ts';
import { DownloadQueue, type FetchPart } from './download-queue.ts';
import { fetchPdf } from './fetch-pdf.ts';
import { fetchPictures } from './fetch-pictures.ts';
import { fetchVideos, type VideoSource } from './fetch-videos.ts';
import { FileCatalogue } from './file-catalogue.ts';
import type { KeptFiles } from './kept-files.ts';
import { PartFiles } from './part-file.ts';
import { readPdfFacts } from './pdf-facts.ts';
import { PictureCatalogue } from './picture-catalogue.ts';
import { RemovedShelf } from './removed-shelf.ts';
import { VersionWatch } from './version-watch.ts';
import { WishFile } from './wish-file.ts';

export interface FileDeskOptions {
  readonly profile: string;
  readonly arxiv: Arxiv;
  readonly feed: TextMeans['feed'] & VideoSource;
  readonly files: KeptFiles;
  /** Brings the comments of a paper to the library. */
  readonly comments?: FetchPart;
  /** Takes a paper into the library that does not hold it. */
  readonly takePaper?: FetchPart;
  now(): number;
  /** Tells the library; rejects while there is none. */
  store(items: readonly BatchItem[]): Promise<unknown>;
  tell(state: FilesState): void;
  /** Asks arXiv's catalogue for papers and tells the library. */
  learn?(papers: readonly PaperId[]): Promise<void>;
}

const cannot: FetchPart = async () => fail('not-found', 'this cannot be fetched here');
const filesPerBatch = 200;
/** Until then a file may be on its way into the library, milliseconds. */
const settlingMs = 60_000;

/** Everything that keeps files of papers on this machine. Nothing is fetched before `start`. */
export class FileDesk {
  readonly queue: DownloadQueue;
  readonly catalogue: FileCatalogue;
  /** What the reader removed in this run. */
  readonly removed: RemovedShelf;
  readonly #options: FileDeskOptions;
  readonly #pictures: PictureCatalogue;
  readonly #parts: PartFiles;
  readonly #versions: VersionWatch;

  constructor(options: FileDeskOptions) {
    const { profile, files, comments = cannot, takePaper = cannot, now } = options;
    this.#options = options;
    this.catalogue = new FileCatalogue(profile, files);
    this.removed = new RemovedShelf(profile, files);
    this.#pictures = new PictureCatalogue(profile, files);
    this.#parts = new PartFiles(profile);
    this.#versions = new VersionWatch(async (papers) => options.learn?.(papers));
    const store = (items: readonly BatchItem[]): Promise<void> => this.enter(items);
    const means = { ...options, store, catalogue: this.catalogue, parts: this.#parts };
    // What reads pages weighs as much as the rest of main: it is loaded when a page is to be read.
    const text: FetchPart = async (wish) =>
      (await import('../page-text/fetch-text.ts')).fetchText(means)(wish);
    this.queue = new DownloadQueue({
      wishes: new WishFile(profile),
      fetch: {
        pdf: fetchPdf(means),
        text,
        pictures: fetchPictures(means),
        videos: fetchVideos(means),
        comments,
        paper: takePaper,
      },
      now,
      tell: () => void this.state().then(options.tell),
    });
    files.onChange = () => this.queue.changed();
  }

  /** Goes on with what an earlier run left. */
  async start(): Promise<void> {
    await this.queue.start();
    await this.#parts.prune();
    await this.removed.empty();
  }

  /** The downloads, and what all files take. */
  async state(): Promise<FilesState> {
    return { bytes: await this.#options.files.total(), ...this.queue.downloads };
  }

  /** Hears which files the library wants, and which give way. */
  async take({ wishes, gone, own, unchecked }: WantedFilesMessage): Promise<void> {
    this.queue.remind(wishes);
    for (const part of gone)
      for (const file of await this.#forget(part)) await this.#options.files.remove(file);
    await this.#findOwn(own);
    await this.#versions.look(unchecked);
  }

  /** Takes away what the reader removes; no rule brings it again. @returns the name to bring it back by. */
  async remove({ parts, unclaimed, rows }: Removal): Promise<string> {
    const going: Sha256[] = [...unclaimed];
    for (const part of parts) {
      this.queue.refuse(part);
      going.push(...(await this.#forget(part)));
    }
    return this.removed.take(going, async () => {
      if (rows.length > 0) await this.enter(rows);
    });
  }

  /**
   * Tells the library what came, and the catalogues of the files that were kept. They hear of it first: a file
   * that only they know is told again, one that only the library knows is lost with it.
   */
  async enter(items: readonly BatchItem[]): Promise<void> {
    for (const item of items) if (item.kind === 'file') await this.catalogue.add(item.file);
    await this.#pictures.add(items.flatMap((item) => (item.kind === 'picture' ? [item.picture] : [])));
    await this.#options.store(items);
  }

  /** Files that lie on the disk and are not among these; what was written just now may still be claimed. */
  async unclaimed(claimed: ReadonlySet<Sha256>): Promise<UnclaimedFile[]> {
    const { files } = this.#options;
    const held = await this.held();
    const papers = new Map([...held.pictures, ...held.files].map(({ sha256, paper }) => [sha256, paper]));
    const found: UnclaimedFile[] = [];
    for await (const { sha256, bytes, at } of files.all()) {
      if (claimed.has(sha256) || at > Date.now() - settlingMs) continue;
      const type = found.length < describedFiles ? await files.typeOf(sha256) : null;
      found.push({ sha256, bytes, at, type, paper: papers.get(sha256) ?? null });
    }
    return found;
  }

  /** The library forgets a part before its files go. @returns the files that no other paper has. */
  async #forget(part: GonePart): Promise<Sha256[]> {
    await this.#options.store([{ kind: 'part-gone', part }]);
    if (part.part === 'pdf') for (const sha256 of part.files) await this.catalogue.remove(part.paper, sha256);
    else await this.#pictures.remove(part.paper, part.files);
    const needed = new Set((await this.catalogue.held()).map(({ sha256 }) => sha256));
    return part.files.filter((file) => !needed.has(file));
  }

  /** What both catalogues say of the files that are on the disk. */
  async held(): Promise<Catalogue> {
    const pictures: KeptPicture[] = [];
    for await (const some of this.#pictures.held()) pictures.push(...some);
    return { files: await this.catalogue.held(), pictures };
  }

  /**
   * Tells a library what lies on the disk: one that was emptied knows of none of it.
   * @param picturesTold whether it was told of all pictures before.
   */
  async tellHeld(picturesTold: boolean): Promise<void> {
    const held = await this.catalogue.held();
    for (let from = 0; from < held.length; from += filesPerBatch) {
      await this.#options.store(
        held.slice(from, from + filesPerBatch).map((file) => ({ kind: 'file' as const, file })),
      );
    }
    if (picturesTold) return;
    for await (const some of this.#pictures.held())
      if (some.length > 0) await this.#options.store(some.map((picture) => ({ kind: 'picture', picture })));
    await this.#options.store([{ kind: 'pictures-told' }]);
  }

  /** Looks on the disk for PDFs of the reader's own that the library has lost sight of. */
  async #findOwn(wanted: readonly OwnFile[]): Promise<void> {
    const { files, now } = this.#options;
    for (const { paper, sha256 } of wanted) {
      const bytes = await files.sizeOf(sha256);
      if (bytes === null) continue;
      const { pages, version } = await readPdfFacts(files.pathOf(sha256), isOwnPaper(paper) ? null : paper);
      const file = {
        paper,
        kind: 'pdf',
        sha256,
        bytes,
        source: 'own',
        version,
        fetchedAt: now(),
        pages,
      } as const;
      await this.enter([{ kind: 'file', file }]);
    }
  }
}
