import { BrowserWindow, type WebContents } from 'electron';
import type { TellChannel, Tellings } from '../../shared/contract/channels.ts';
import { tell } from '../ipc/handle.ts';

/** Tells every window the same. */
export function tellAll<Channel extends TellChannel>(channel: Channel, told: Tellings[Channel]): void {
  for (const window of BrowserWindow.getAllWindows()) tell(window.webContents, channel, told);
}

/** The window that a page belongs to. */
export function windowOf(contents: WebContents): BrowserWindow | null {
  return BrowserWindow.fromWebContents(contents);
}

/** Brings a window forward, also when it was minimised. */
export function bringForward(window: BrowserWindow | undefined): void {
  if (window === undefined) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
