import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, BrowserWindow } from 'electron';
import type { Boot } from '../shared/contract/channels.ts';
import { openArxiv } from './arxiv/open-arxiv.ts';
import { clockOffset } from './clock.ts';
import { openFeed } from './feed/open-feed.ts';
import { KeptFiles } from './files/kept-files.ts';
import { answerWindows } from './ipc/answer-windows.ts';
import { tell } from './ipc/handle.ts';
import { describeProblem } from './journal/describe-problem.ts';
import { openJournal } from './journal/journal.ts';
import { startService } from './service.ts';
import { openAppWindow } from './windows/app-window.ts';
import { guardPages, guardPermissions } from './windows/guards.ts';
import { installMenu } from './windows/menu.ts';
import { registerScheme, serveScheme } from './windows/protocol.ts';
import { setAsideIfWanted } from './windows/set-aside.ts';
import { bringForward } from './windows/window-list.ts';

const here = path.dirname(fileURLToPath(import.meta.url));

if (app.requestSingleInstanceLock()) {
  registerScheme();
  start();
} else {
  // The first process of this profile was told and brings its window forward.
  app.exit(0);
}

function start(): void {
  const profile = app.getPath('userData');
  const offset = clockOffset(process.env.OFFPRINT_NOW, app.isPackaged);
  const aside = setAsideIfWanted(profile, new Date());
  if (aside !== null) console.warn(`The database was moved to ${aside}; the library is rebuilt.`);
  const files = new KeptFiles(profile);
  const journalOpened = openJournal(path.join(profile, 'journal'));
  guardPages();

  // No top-level await on `ready`: with it the main module would wait for itself.
  Promise.all([app.whenReady(), journalOpened])
    .then(([, journal]) => {
      guardPermissions();
      const feed = openFeed(process.env);
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
      const openWindow = (): BrowserWindow =>
        openAppWindow({ boot, preload: path.join(here, 'preload.cjs') });
      const service = startService({ boot, feed, arxiv, files, journal });
      serveScheme(path.join(here, 'renderer'), files);
      answerWindows(service, openWindow, profile);
      openWindow();
      // The menus are not seen before the window, and building them takes as long as its first request.
      installMenu((command) => {
        const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
        if (window !== undefined) tell(window.webContents, 'command:run', command);
      });
      app.on('second-instance', () => bringForward(BrowserWindow.getAllWindows()[0]));
      app.on('activate', () => {
        if (BrowserWindow.getAllWindows().length === 0) openWindow();
      });
      app.on('will-quit', () => service.stop());
      for (const problem of journal.problems) console.warn('journal:', describeProblem(problem));
    })
    .catch(stopWithSentence);
}

function stopWithSentence(thrown: unknown): void {
  process.stderr.write(`Offprint could not start: ${String(thrown)}\nNothing was changed.\n`);
  app.exit(1);
}

app.on('window-all-closed', () => app.quit());
