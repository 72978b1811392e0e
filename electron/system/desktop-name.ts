import { app } from 'electron';

/** Linux desktops find icon, progress and notifications by the menu entry's file, which packages name so. */
export function nameForDesktop(): void {
  if (process.platform === 'linux') app.setDesktopName('offprint.desktop');
}
