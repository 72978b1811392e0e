import path from 'node:path';
import { app, dialog, type FileFilter, type WebContents } from 'electron';
import { windowOf } from '../windows/window-list.ts';

/** Asks where to save; `null` when the reader chose nothing. */
export async function askWhereTo(
  sender: WebContents,
  title: string,
  name: string,
  filters: FileFilter[],
): Promise<string | null> {
  const options = { title, defaultPath: path.join(app.getPath('documents'), name), filters };
  const window = windowOf(sender);
  const { filePath } = await (window === null
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(window, options));
  return filePath === undefined || filePath === '' ? null : filePath;
}

/** Asks for a file or a folder that is there; `null` when the reader chose nothing. */
export async function askWhich(
  sender: WebContents,
  title: string,
  kind: 'openFile' | 'openDirectory',
  filters: FileFilter[] = [],
): Promise<string | null> {
  const options = { title, filters, properties: [kind] };
  const window = windowOf(sender);
  const { filePaths } = await (window === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options));
  return filePaths[0] ?? null;
}

/** The text as the name of a file on every system, never empty. */
export function fileName(text: string): string {
  const safe = text
    .normalize('NFC')
    .replace(/[\p{C}/\\:*?"<>|]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+/, '')
    .slice(0, 80)
    .trim();
  return safe === '' ? 'Offprint' : safe;
}
