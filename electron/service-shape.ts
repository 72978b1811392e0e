import type { WebContents } from 'electron';
import type { Boot } from '../shared/contract/channels.ts';
import type { SyncStatus } from '../shared/contract/sync-status.ts';
import type { PaperId } from '../shared/library/ids.ts';
import type { FeedPaper } from '../shared/library/paper.ts';
import type { Arxiv } from './arxiv/arxiv.ts';
import type { BackupDesk } from './backup/backup-desk.ts';
import type { RestoredFiles } from './backup/restore-files.ts';
import type { SpaceWatch } from './disk/space-watch.ts';
import type { Feed } from './feed/open-feed.ts';
import type { FileDesk } from './files/file-desk.ts';
import type { KeptFiles } from './files/kept-files.ts';
import type { OwnPdfMeans } from './files/own-pdf.ts';
import type { PictureQueue } from './files/picture-queue.ts';
import type { Journal } from './journal/journal.ts';
import type { LinkedFiles } from './linked-files/linked-files.ts';
import type { ArchiveWalk } from './sync/archive-walk.ts';
import type { EndpointGuard } from './sync/endpoint-guard.ts';
import type { KeptSyncFile } from './sync/kept-sync.ts';
import type { SyncSchedule } from './sync/schedule.ts';
import type { SyncLog } from './sync/sync-log.ts';

/** What main does for its windows beside showing them. */
export interface Service {
  readonly sync: SyncSchedule;
  readonly log: SyncLog;
  readonly guard: EndpointGuard;
  readonly archive: ArchiveWalk;
  readonly pictures: PictureQueue;
  readonly files: FileDesk;
  readonly backups: BackupDesk;
  readonly disk: SpaceWatch;
  readonly linkedFiles: LinkedFiles;
  /** Asks arXiv's catalogue for papers and stores what it says. */
  learnFacts(papers: readonly PaperId[]): Promise<void>;
  connect(contents: WebContents): void;
  refresh(paper: PaperId): Promise<void>;
  /** Asks the feed's own search. */
  searchFeed(words: string): Promise<FeedPaper[]>;
  /** What the feed, else arXiv, knows of a paper. */
  find(paper: PaperId): Promise<FeedPaper>;
  storePapers(papers: readonly FeedPaper[]): Promise<void>;
  readonly ownPdfs: OwnPdfMeans;
  /** Keeps the files of a backup again. */
  restoreFiles(backup: string): Promise<RestoredFiles>;
  stop(): void;
}

export interface ServiceOptions {
  readonly boot: Boot;
  readonly feed: Feed;
  readonly arxiv: Arxiv;
  readonly files: KeptFiles;
  readonly journal: Journal;
  /** What the reader chose for the sync. */
  readonly kept: KeptSyncFile;
  /** Has a window take a paper into the library. @throws FailureError */
  takePaper(paper: PaperId): Promise<void>;
  /** Hears every change of the sync's status. */
  onSync(status: SyncStatus): void;
}
