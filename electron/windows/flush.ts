import { BrowserWindow, dialog, type WebContents } from 'electron';
import { text } from '../../shared/text/text.ts';
import { tell } from '../ipc/handle.ts';

/** How long a window has to write what is unsaved before the reader is asked. */
const limitMs = 3_000;

const flushing = new Map<WebContents, () => void>();

const listening = new WeakSet<WebContents>();

/** The page can be asked to flush; called by its channel. A page that was not there yet has nothing unsaved. */
export function windowListens(contents: WebContents): void {
  listening.add(contents);
}

/** The window has written everything; called by its channel. */
export function windowFlushed(contents: WebContents): void {
  flushing.get(contents)?.();
}

/**
 * Holds the window's closing (and with it the app's quitting) until the window has saved: writes that a
 * page begins while it is unloaded get lost.
 */
export function holdCloseForFlush(window: BrowserWindow): void {
  const contents = window.webContents;
  let mayClose = false;
  // Another page, or the same one loaded again, has to say anew that it listens; one that is gone never answers.
  const forget = (): void => {
    listening.delete(contents);
    flushing.get(contents)?.();
  };
  contents.on('did-navigate', forget);
  contents.on('render-process-gone', forget);
  window.on('close', (event) => {
    if (mayClose || contents.isDestroyed() || contents.isCrashed() || !listening.has(contents)) return;
    event.preventDefault();
    if (flushing.has(contents)) return;
    const done = (): void => {
      clearTimeout(timer);
      flushing.delete(contents);
      mayClose = true;
      window.close();
    };
    const timer = setTimeout(() => void ask(window, done), limitMs);
    flushing.set(contents, done);
    tell(contents, 'window:flush', 'database');
  });
}

/**
 * Has every window save what is unsaved, each for as long as it may take at most; the windows stay open.
 * The journal has it then: a backup, and a library that is rebuilt, know nothing else.
 */
export async function flushWindows(): Promise<void> {
  await Promise.all(
    BrowserWindow.getAllWindows().map(async ({ webContents: contents }) => {
      if (!listening.has(contents) || flushing.has(contents)) return;
      await new Promise<void>((resolve) => {
        const done = (): void => {
          clearTimeout(timer);
          flushing.delete(contents);
          resolve();
        };
        const timer = setTimeout(done, limitMs);
        flushing.set(contents, done);
        tell(contents, 'window:flush', 'journal');
      });
    }),
  );
}

async function ask(window: BrowserWindow, close: () => void): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: text.recovery.unsaved,
    detail: text.recovery.unsavedSafe,
    buttons: [text.recovery.wait, text.recovery.closeAnyway],
    defaultId: 0,
    cancelId: 0,
  });
  if (response === 1) close();
  else flushing.delete(window.webContents);
}
