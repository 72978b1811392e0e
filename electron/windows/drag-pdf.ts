import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { app, nativeImage, type WebContents } from 'electron';
import picture from '../../build/package/icons/tray.png?inline';

/**
 * Lets the drag that has begun in a window carry a PDF into another program. What is handed over is a copy, because
 * kept files have no names.
 * @throws the system's error
 */
export async function dragPdf(contents: WebContents, file: string, name: string): Promise<void> {
  const folder = path.join(app.getPath('temp'), 'offprint-drag');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const copy = path.join(folder, `${fileNameOf(name)}.pdf`);
  await copyFile(file, copy);
  contents.startDrag({ file: copy, icon: nativeImage.createFromDataURL(picture) });
}

/** A title without what no system takes in a file's name. */
export function fileNameOf(title: string): string {
  const clean = title
    .replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  return clean.slice(0, 120).trim() || 'Paper';
}
