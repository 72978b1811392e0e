import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

const packageJson = { name: 'pdf-alone', version: '1.0.0', type: 'module', main: 'main.mjs' };

const main = (engine: string, files: string): string => `
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { app, BrowserWindow, protocol } from 'electron';

protocol.registerSchemesAsPrivileged([
  { scheme: 'alone', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
]);
const roots = { engine: ${JSON.stringify(engine)}, files: ${JSON.stringify(files)} };
const types = { '.mjs': 'text/javascript', '.html': 'text/html', '.wasm': 'application/wasm' };
app.whenReady().then(() => {
  protocol.handle('alone', async (request) => {
    const url = new URL(request.url);
    const [root, ...names] = url.pathname.slice(1).split('/');
    const bytes = await readFile(path.join(roots[root], ...names.map(decodeURIComponent)));
    return new Response(bytes, {
      headers: { 'content-type': types[path.extname(url.pathname)] ?? 'application/octet-stream' },
    });
  });
  // Beside the other window: one that is covered whole paints nothing.
  const window = new BrowserWindow({ x: 160, y: 60, width: 1280, height: 800, webPreferences: { sandbox: true } });
  window.loadURL('alone://pages/files/index.html');
});
app.on('window-all-closed', () => app.quit());
`;

const page = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>pdf.js alone</title></head>
<body style="margin:0"><div id="page" style="position:relative"></div>
<script type="module">
import * as pdfjs from '/engine/legacy/build/pdf.mjs';
pdfjs.GlobalWorkerOptions.workerSrc = '/engine/legacy/build/pdf.worker.mjs';
window.pdfjs = pdfjs;
window.worker = new pdfjs.PDFWorker();
await window.worker.promise;
document.title = 'ready';
</script></body></html>
`;

/**
 * Writes the app that the reader is compared with: pdf.js and nothing else, its worker started beforehand.
 * @returns the folder to give to Electron; \`files\` in it is where it finds PDFs.
 */
export async function writePdfAloneApp(folder: string): Promise<{ app: string; files: string }> {
  const engine = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const files = path.join(folder, 'files');
  await mkdir(files, { recursive: true });
  await writeFile(path.join(folder, 'package.json'), JSON.stringify(packageJson));
  await writeFile(path.join(folder, 'main.mjs'), main(engine, files));
  await writeFile(path.join(files, 'index.html'), page);
  return { app: folder, files };
}
