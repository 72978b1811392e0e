// Electron draws the SVGs: no other program that draws them is on every system.
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, BrowserWindow } from 'electron';
import { icnsOf, icoOf } from './containers.mjs';

const icons = join(dirname(fileURLToPath(import.meta.url)), '..');
const appSizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];

async function draw(window, svg, size) {
  const source = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  const drawn = await window.webContents.executeJavaScript(`new Promise((resolve, reject) => {
    const image = new Image(${size}, ${size});
    image.onerror = () => reject(new Error('the SVG cannot be drawn'));
    image.onload = () => {
      const canvas = Object.assign(document.createElement('canvas'), { width: ${size}, height: ${size} });
      canvas.getContext('2d').drawImage(image, 0, 0, ${size}, ${size});
      resolve(canvas.toDataURL('image/png'));
    };
    image.src = '${source}';
  })`);
  return Buffer.from(drawn.slice(drawn.indexOf(',') + 1), 'base64');
}

async function drawAll() {
  const window = new BrowserWindow({ show: false });
  await window.loadURL('data:text/html,');
  const svg = await readFile(join(icons, 'offprint.svg'), 'utf8');
  const pngs = new Map();
  for (const size of appSizes) {
    const png = await draw(window, svg, size);
    pngs.set(size, png);
    if (size <= 512) await writeFile(join(icons, 'png', `${size}x${size}.png`), png);
  }
  const tray = await readFile(join(icons, 'tray.svg'), 'utf8');
  await writeFile(join(icons, 'tray.png'), await draw(window, tray, 32));
  await writeFile(join(icons, 'icon.icns'), icnsOf(pngs));
  await writeFile(join(icons, 'icon.ico'), icoOf(pngs));
}

app
  .whenReady()
  .then(drawAll)
  .then(
    () => app.exit(0),
    (failure) => {
      console.error(failure);
      app.exit(1);
    },
  );
