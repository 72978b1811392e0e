import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, BrowserWindow, Menu } from 'electron';
import type { CommandId } from '../shared/commands/table.ts';
import type { Boot } from '../shared/contract/channels.ts';
import type { SyncStatus } from '../shared/contract/sync-status.ts';
import type { PaperId } from '../shared/library/ids.ts';
import { text } from '../shared/text/text.ts';
import { openArxiv } from './arxiv/open-arxiv.ts';
import { clockOffset } from './clock.ts';
import { commandOfThisProcess, endWith } from './command-line/carry-out.ts';
import { openCommandLine } from './command-line/open-command-line.ts';
import type { Command } from './command-line/read-command.ts';
import { takeTurn } from './command-line/take-turn.ts';
import { openDigest } from './digest/open-digest.ts';
import { openFeed } from './feed/open-feed.ts';
import { setProxyAtStart } from './feed/proxy.ts';
import { KeptFiles } from './files/kept-files.ts';
import { answerWindows } from './ipc/answer-windows.ts';
import { tell } from './ipc/handle.ts';
import { feedToken } from './ipc/sync-answers.ts';
import { describeProblem } from './journal/describe-problem.ts';
import { openJournal } from './journal/journal.ts';
import { followMovedLibrary } from './profile/open-profile.ts';
import { startService } from './service.ts';
import { KeptSyncFile } from './sync/kept-sync.ts';
import { keepCrashReports } from './system/crash-reports.ts';
import { nameForDesktop } from './system/desktop-name.ts';
import { addGuideToNewLibrary } from './system/first-paper.ts';
import { openFirst } from './system/first-window.ts';
import { followLinks } from './system/links.ts';
import { followOpenedFiles } from './system/opened-files.ts';
import { SystemDesk } from './system/system-desk.ts';
import { letVoicesSpeak } from './system/voices.ts';
import { openUpdates } from './updates/open-updates.ts';
import { afterFirstList } from './windows/first-list.ts';
import { guardPages, guardPermissions } from './windows/guards.ts';
import { followKeyChoice } from './windows/key-choice.ts';
import { installMenu } from './windows/menu.ts';
import { registerScheme, serveScheme } from './windows/protocol.ts';

const here = path.dirname(fileURLToPath(import.meta.url));

// Else Electron builds menus of its own, which are replaced before anybody sees them.
Menu.setApplicationMenu(null);
followMovedLibrary();
// Awaited before the engine is ready: another process may do what was typed, or there may be no display yet.
const own = await commandOfThisProcess();
const profile = await takeTurn(own);
if (profile !== null) {
  registerScheme();
  start(profile, own);
} else if (own === null) {
  // The first process of this profile was told and brings its window forward.
  app.exit(0);
} else {
  await endWith({ code: 1, out: '', err: text.commandLine.silent });
}

function start(profile: string, command: Command | null): void {
  const offset = clockOffset(process.env.OFFPRINT_NOW, app.isPackaged);
  const files = new KeptFiles(profile);
  const journalOpened = openJournal(path.join(profile, 'journal'));
  keepCrashReports();
  nameForDesktop();
  letVoicesSpeak();
  guardPages();

  // No top-level await on `ready`: with it the main module would wait for itself.
  Promise.all([app.whenReady(), journalOpened])
    .then(([, journal]) => {
      guardPermissions();
      const kept = new KeptSyncFile(profile);
      const token = feedToken(profile);
      const feed = openFeed(process.env, { endpoint: kept.kept.endpoint, token: () => token.read() });
      setProxyAtStart(kept.kept.choices.proxy);
      const arxiv = openArxiv({ environment: process.env, packaged: app.isPackaged, profile });
      const boot: Boot = {
        version: app.getVersion(),
        clockOffset: offset,
        platform: process.platform,
        endpoint: feed.endpoint,
        generation: journal.generation,
        entries: journal.count,
        profile,
      };
      const desk = new SystemDesk(
        { boot, preload: path.join(here, 'preload.cjs') },
        () => void service.sync.start(),
      );
      serveScheme(path.join(here, 'renderer'), files, feed.client.video);
      // Its process starts meanwhile; whatever it asks waits until this function has ended.
      openFirst(desk, command);
      const onSync = (status: SyncStatus): void => desk.hearSync(status);
      const takePaper = async (paper: PaperId): Promise<void> => {
        await desk.orders.give('add-paper', { kind: 'add-paper', paper });
      };
      const service = startService({ boot, kept, feed, arxiv, files, journal, onSync, takePaper });
      const digest = openDigest({
        profile,
        sync: service.sync,
        listenToSync: desk.listenToSync,
        content: (rhythm) => desk.orders.give('digest', { kind: 'digest', rhythm }),
        openPage: () => desk.windows.goTo('#/digest'),
        now: () => Date.now() + offset,
      });
      const updates = openUpdates(service.backups);
      answerWindows({
        service,
        desk,
        digest,
        updates: updates.desk,
        profile,
        sync: { service, feed, kept, token, profile },
      });
      followLinks(desk.windows);
      followOpenedFiles(service, desk, command);
      // Not seen before the window, and building them takes as long as its first requests.
      afterFirstList(() => followKeyChoice(profile, (keys) => installMenu(runInWindow, keys)));
      const commandLine = openCommandLine({ profile, service, desk });
      if (command !== null) {
        commandLine.listen();
        void commandLine.performOwn(command);
      } else {
        afterFirstList(commandLine.listen);
        addGuideToNewLibrary(journal, service, desk).catch((thrown: unknown) =>
          console.warn('guide:', thrown),
        );
      }
      app.on('will-quit', () => {
        commandLine.stop();
        digest.stop();
        updates.stop();
        service.stop();
      });
      for (const problem of journal.problems) console.warn('journal:', describeProblem(problem));
    })
    .catch(stopWithSentence);
}

function runInWindow(command: CommandId): void {
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
  if (window !== undefined) tell(window.webContents, 'command:run', command);
}

function stopWithSentence(thrown: unknown): void {
  process.stderr.write(`Offprint could not start: ${String(thrown)}\nNothing was changed.\n`);
  app.exit(1);
}
