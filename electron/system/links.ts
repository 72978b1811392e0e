import { app } from 'electron';
import { hashOfLink } from '../../shared/contract/app-link.ts';
import { argumentsOf } from '../command-line/carry-out.ts';
import { onSecondStart } from '../profile/second-start.ts';
import type { ReaderWindows } from '../windows/reader-windows.ts';

/** The address inside a window that a command line's link leads to; `null` without one that is accepted. */
export function hashIn(args: readonly string[]): string | null {
  for (const argument of args) {
    const hash = hashOfLink(argument);
    if (hash !== null) return hash;
  }
  return null;
}

/** Links that come while the app runs: from a second start, or from macOS. */
export function followLinks(windows: ReaderWindows): void {
  onSecondStart((argv) => {
    const hash = hashIn(argv);
    if (hash === null) windows.front();
    else windows.goTo(hash);
  });
  app.on('open-url', (event, url) => {
    event.preventDefault();
    const hash = hashOfLink(url);
    if (hash !== null) windows.goTo(hash);
  });
  app.on('activate', () => void windows.front());
  // On Linux the menu entry says it, and Electron would wait for a slow script while the first window opens.
  if (app.isPackaged && process.platform !== 'linux') app.setAsDefaultProtocolClient('offprint');
}

/** The link that this process was started with. */
export const linkOfThisProcess = (): string | null => hashIn(argumentsOf(process.argv));
