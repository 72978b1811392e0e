import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** What the bare window prints when its second frame was painted. */
export const barePainted = 'Ready: bare window';

const packageJson = { name: 'bare-window', version: '1.0.0', type: 'module', main: 'main.mjs' };

const main = `
import path from 'node:path';
import { app, BrowserWindow } from 'electron';

app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, webPreferences: { sandbox: true } });
  window.webContents.on('page-title-updated', (_event, title) => {
    if (title === 'painted') process.stdout.write('${barePainted}\\n');
  });
  window.loadFile(path.join(import.meta.dirname, 'index.html'));
});
app.on('window-all-closed', () => app.quit());
`;

const page = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>bare</title></head><body>Bare
<script>
requestAnimationFrame(() => requestAnimationFrame(() => { document.title = 'painted'; }));
</script></body></html>
`;

/**
 * Writes the app that everything is compared with: an Electron window with a sandbox and nothing in it.
 * @returns the folder to give to Electron.
 */
export async function writeBareApp(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'package.json'), JSON.stringify(packageJson));
  await writeFile(path.join(folder, 'main.mjs'), main);
  await writeFile(path.join(folder, 'index.html'), page);
  return folder;
}
