import type { WebContents } from 'electron';
import type { ArxivFacts } from '../shared/citation/arxiv-facts.ts';
import type { BatchItem } from '../shared/contract/port.ts';
import { fail, failure } from '../shared/failure/failure.ts';
import { toFailure } from '../shared/failure/to-failure.ts';
import type { PaperId } from '../shared/library/ids.ts';
import { askFacts } from './arxiv/ask-facts.ts';
import { findPaper } from './arxiv/find-paper.ts';
import type { BackupDesk } from './backup/backup-desk.ts';
import { startDailyBackup } from './backup/daily.ts';
import { spaceFailure } from './disk/free-space.ts';
import { SpaceWatch } from './disk/space-watch.ts';
import { FileDesk } from './files/file-desk.ts';
import { PictureQueue } from './files/picture-queue.ts';
import { tell } from './ipc/handle.ts';
import { describeProblem, losesLines } from './journal/describe-problem.ts';
import { LinkedFiles } from './linked-files/linked-files.ts';
import type { Service, ServiceOptions } from './service-shape.ts';
import { archiveNote } from './sync/archive-note.ts';
import { ArchiveWalk } from './sync/archive-walk.ts';
import { EndpointGuard } from './sync/endpoint-guard.ts';
import { scheduleOf } from './sync/kept-sync.ts';
import type { TextLine } from './sync/library-line.ts';
import { LibraryLines } from './sync/library-lines.ts';
import { LogFile } from './sync/log-file.ts';
import { noteArchive, noteDayFailed, noteRejected, syncNoter } from './sync/note-status.ts';
import { readPaperWhole } from './sync/read-paper.ts';
import { SyncSchedule } from './sync/schedule.ts';
import { starterPapers } from './sync/starter.ts';
import { mostEvents, SyncLog } from './sync/sync-log.ts';
import { serveWorkers } from './sync/worker-desk.ts';
import { openLibraryPort } from './windows/library-port.ts';
import { tellAll } from './windows/window-list.ts';

/** A journal that has grown is compacted when the start is long over, milliseconds. */
const compactAfterMs = 60_000;

/** A window whose worker is gone for this long gets another one, milliseconds. */
const missedAfterMs = 4_000;

/** Wires feed, sync, pictures and journal to the lines of the windows' workers. */
export function startService({
  boot,
  kept,
  feed,
  arxiv,
  files,
  journal,
  onSync,
  takePaper,
}: ServiceOptions): Service {
  const now = (): number => Date.now() + boot.clockOffset;
  const lines = new LibraryLines();
  const abort = new AbortController();
  const newest = new WeakMap<WebContents, TextLine>();
  const store = async (items: readonly BatchItem[]) => {
    const holder = lines.holder;
    if (holder === null) fail('worker', 'no window is open to store what arrived');
    await holder.line.store(now(), items);
  };
  const readPaper = async (id: PaperId, signal: AbortSignal): Promise<void> => {
    // Only what a feed has answered is refused: without a network a wish waits for the network.
    const guarded = async (items: readonly BatchItem[]): Promise<void> => {
      guard.check();
      await store(items);
    };
    await readPaperWhole({ feed: feed.client, store: guarded, log }, id, signal);
  };
  const learnFacts = (papers: readonly PaperId[]): Promise<void> => {
    const keep = (all: readonly ArxivFacts[]) => store(all.map((facts) => ({ kind: 'arxiv-facts', facts })));
    return askFacts(arxiv, papers, now, keep, abort.signal);
  };
  const desk = new FileDesk({
    profile: boot.profile,
    arxiv,
    feed: feed.client,
    files,
    now,
    store,
    comments: ({ paper, signal }) => readPaper(paper, signal),
    takePaper: ({ paper }) => takePaper(paper),
    tell: (state) => tellAll('downloads:changed', state),
    learn: learnFacts,
  });
  const pictures = new PictureQueue({ feed: feed.client, files, store: (items) => desk.enter(items) });
  const log = new SyncLog({
    now,
    token: feed.token,
    tell: (entry) => tellAll('sync:logged', entry),
    kept: new LogFile(boot.profile, mostEvents),
  });
  const noteStatus = syncNoter(log);
  const guard = new EndpointGuard(feed.endpoint, kept.kept.mixes);
  const sync = new SyncSchedule({
    feed: feed.client,
    guard,
    choices: () => scheduleOf(kept.kept.choices),
    now,
    holder: () => lines.holder,
    tell: (status) => {
      noteStatus(status);
      tellAll('sync:changed', status);
      // The feed answered, so there is a network.
      if (status.state === 'up-to-date') desk.queue.wake();
      onSync(status);
    },
    report: (what) => noteRejected(log, 'sync', what),
    dayFailed: (date, why) => noteDayFailed(log, 'sync', date, why),
  });
  const archive = new ArchiveWalk({
    feed: feed.client,
    note: archiveNote(boot.profile),
    now,
    holder: () => lines.holder,
    turn: async () => {
      await sync.whenIdle();
      guard.check();
    },
    tell: (status) => {
      noteArchive(log, status);
      tellAll('archive:changed', status);
    },
    report: (date, what) => noteRejected(log, 'archive', `${date}: ${what}`),
    dayFailed: (date, why) => noteDayFailed(log, 'archive', date, why),
  });
  const disk = new SpaceWatch({
    folder: boot.profile,
    changed: (space, before) => {
      if (space === 'plenty' || space === 'unknown') {
        pictures.resume();
        desk.queue.resume('disk');
      } else {
        pictures.pause();
        desk.queue.pause('disk');
        tellAll('failure:show', spaceFailure(space));
      }
      // What was refused for want of room is fetched when there is room again.
      if (before !== 'scarce') return;
      tellAll('disk:room', null);
      void sync.start();
      archive.holderChanged();
    },
  });
  lines.refusal = () => (disk.space === 'scarce' ? spaceFailure('scarce') : null);
  serveWorkers({
    lines,
    journal: {
      append: (entries) => journal.append(entries),
      replay: () => journal.replay(),
      lastSequence: (device) => journal.lastSequence(device),
      isDamaged: journal.problems.some(losesLines),
    },
    failed: (failure) => tellAll('failure:show', failure),
    wanted: (all) => {
      // Wishes are served newest first, so the top of the newest edition is wished last.
      for (const { paper, urls } of [...all].reverse()) pictures.want(paper, urls);
    },
    filesWanted: (message) => {
      desk.take(message).catch((thrown: unknown) => console.warn('files:', thrown));
    },
    rebuilt: (entries) => tellAll('library:rebuilt', entries),
  });
  let isTold = false;
  lines.onHolder = (holder) => {
    if (holder === null) return;
    const lost = isTold ? [] : journal.problems.filter(losesLines);
    isTold = true;
    // What the disk said before there was a window to hear it.
    if (disk.space === 'low' || disk.space === 'scarce') tellAll('failure:show', spaceFailure(disk.space));
    if (lost.length > 0) tellAll('failure:show', failure('journal', lost.map(describeProblem).join('; ')));
    const begin = async (): Promise<void> => {
      // The starter edition takes the same way in as everything else, and comes first.
      if (!holder.cursors.starter) {
        await holder.line.store(now(), [{ kind: 'starter', papers: starterPapers() }]);
      }
      guard.look(holder.cursors);
      sync.holderChanged(holder);
      archive.holderChanged();
      desk.queue.wake();
      await desk.tellHeld(holder.cursors.picturesTold);
    };
    begin().catch((thrown: unknown) => tellAll('failure:show', toFailure(thrown)));
  };
  desk.start().catch((thrown: unknown) => tellAll('failure:show', toFailure(thrown)));
  disk.start();
  const compacting = setTimeout(() => {
    if (journal.shouldCompact) journal.compact().catch((thrown: unknown) => console.warn('journal:', thrown));
  }, compactAfterMs);
  const backups: BackupDesk = {
    profile: boot.profile,
    journal,
    version: boot.version,
    now,
    catalogue: () => desk.held(),
  };
  const endDailyBackup = startDailyBackup({
    desk: backups,
    failed: (what) => tellAll('failure:show', what),
  });
  return {
    sync,
    log,
    guard,
    archive,
    backups,
    files: desk,
    disk,
    pictures,
    connect: (contents) => {
      const port = openLibraryPort(contents);
      newest.set(contents, port);
      const replace = (): void => {
        tell(contents, 'library:restart', null);
        tell(contents, 'failure:show', failure('worker-replaced', 'it closed its line or did not answer'));
      };
      lines.add(port, {
        generation: boot.generation,
        endpoint: boot.endpoint,
        clockOffset: boot.clockOffset,
        restart: replace,
        // A page that was loaded anew brings a worker of its own; one that stays without is given another.
        closed: () =>
          setTimeout(() => {
            if (newest.get(contents) === port) replace();
          }, missedAfterMs),
      });
    },
    linkedFiles: new LinkedFiles({
      profile: boot.profile,
      now,
      changed: (linked) => tellAll('linked-files:changed', linked),
    }),
    learnFacts,
    refresh: (id) => readPaper(id, abort.signal),
    restoreFiles: async (backup) =>
      (await import('./backup/restore-files.ts')).restoreFiles(backup, {
        keep: (bytes) => files.keep(bytes),
        enter: (items) => desk.enter(items),
      }),
    searchFeed: async (words) => (await feed.client.search(words, abort.signal)).papers,
    find: (id) => findPaper({ feed: feed.client, arxiv }, id, abort.signal),
    storePapers: (papers) => store(papers.map((paper) => ({ kind: 'paper', paper }))),
    ownPdfs: { profile: boot.profile, files },
    stop: () => {
      clearTimeout(compacting);
      disk.stop();
      endDailyBackup();
      abort.abort();
      sync.stop();
      archive.stop();
      pictures.stop();
      void desk.queue.stop();
      void journal.close();
    },
  };
}
