import { app, BrowserWindow } from 'electron';
import type { SyncStatus } from '../../shared/contract/sync-status.ts';
import { tell } from '../ipc/handle.ts';
import { openAppWindow, type WindowOptions } from './app-window.ts';
import { bringForward } from './window-list.ts';

/** The windows of the library: those that are seen, and the hidden one that works while none is. */
export class ReaderWindows {
  readonly #options: WindowOptions;
  #quitting = false;

  /** @param keepsOn whether work goes on when the last window was closed */
  constructor(options: WindowOptions, keepsOn: () => boolean) {
    this.#options = options;
    app.on('before-quit', () => {
      this.#quitting = true;
    });
    app.on('window-all-closed', () => {
      if (keepsOn() && !this.#quitting) this.openHidden();
      else app.quit();
    });
  }

  /** Opens a window, at an address inside it when one is given. */
  readonly open = (hash = ''): BrowserWindow => openAppWindow(this.#options, { hash, hidden: false });

  /** Opens a window that nobody sees: the library is only there for windows. */
  readonly openHidden = (): BrowserWindow => openAppWindow(this.#options, { hash: '', hidden: true });

  /** Brings a window forward, the hidden one if there is no other, or opens one. */
  readonly front = (): BrowserWindow => {
    const windows = BrowserWindow.getAllWindows();
    const window = windows.find((each) => each.isVisible()) ?? windows[0];
    if (window === undefined) return this.open();
    bringForward(window);
    return window;
  };

  /** Goes to an address inside the window that is in front. */
  readonly goTo = (hash: string): void => {
    if (BrowserWindow.getAllWindows().length === 0) this.open(hash);
    else tell(this.front().webContents, 'place:go', hash);
  };

  /** Shows how far the sync is where the system shows such things. */
  readonly showProgress = (status: SyncStatus): void => {
    const isLong = status.state === 'syncing' && status.total > 1;
    const share = isLong ? status.done / status.total : -1;
    for (const window of BrowserWindow.getAllWindows()) if (window.isVisible()) window.setProgressBar(share);
  };

  get isAnyVisible(): boolean {
    return BrowserWindow.getAllWindows().some((window) => window.isVisible());
  }
}
