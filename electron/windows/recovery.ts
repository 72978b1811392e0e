import { type BrowserWindow, dialog } from 'electron';
import { appUrl } from '../../shared/contract/names.ts';
import { text } from '../../shared/text/text.ts';

/** A window that breaks again this soon after it was reloaded is not reloaded once more, milliseconds. */
const soonMs = 60_000;

/**
 * Brings back a window whose page has died: reloaded once, then a page that says what is safe. A page that
 * does not answer is reloaded only when the reader says so.
 */
export function recoverPage(window: BrowserWindow): void {
  let lastReload = Number.NEGATIVE_INFINITY;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    const since = performance.now() - lastReload;
    lastReload = performance.now();
    if (since > soonMs) window.webContents.reload();
    else void window.loadURL(`${appUrl}recovery.html`);
  });
  window.on('unresponsive', () => {
    void askToReload(window);
  });
}

async function askToReload(window: BrowserWindow): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: text.recovery.hung,
    detail: text.recovery.hungSafe,
    buttons: [text.recovery.wait, text.recovery.reload],
    defaultId: 0,
    cancelId: 0,
  });
  if (response === 1 && !window.isDestroyed()) window.webContents.forcefullyCrashRenderer();
}
