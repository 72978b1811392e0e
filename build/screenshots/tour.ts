import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startFeedServer } from '../feed-server/server.ts';
import type { Scene } from './scene.ts';
import { scenes } from './scenes.ts';
import { openTourApp, type TourApp } from './tour-app.ts';
import { type Picture, writeIndex } from './write-index.ts';

/** A Friday afternoon, so that the newest edition is there and the week is full. */
const now = '2026-06-12T14:00:00Z';

/** A screen that has not come up by then is left out. */
const sceneLimitMs = 8_000;

const looks = [
  { name: 'light', theme: 'light', size: { width: 1280, height: 800 } },
  { name: 'dark', theme: 'dark', size: { width: 1280, height: 800 } },
  { name: 'light-narrow', theme: 'light', size: { width: 720, height: 900 } },
  { name: 'dark-narrow', theme: 'dark', size: { width: 720, height: 900 } },
] as const;

const folder = process.argv.slice(2).find((argument) => !argument.startsWith('-'));
if (folder === undefined) {
  process.stderr.write('The tour needs a folder for its pictures.\n');
  process.exitCode = 1;
} else {
  await tour(path.resolve(folder));
}

/** Drives the app through every scene in every look and writes the pictures with an index. */
async function tour(target: string): Promise<void> {
  await mkdir(target, { recursive: true });
  const profile = await mkdtemp(path.join(tmpdir(), 'offprint-tour-'));
  const server = await startFeedServer({ seed: 7, days: 45, papers: 28, now });
  const pictures: Picture[] = [];
  try {
    for (const kind of ['first-run', 'library'] as const) {
      const endpoint = kind === 'first-run' ? 'http://127.0.0.1:9' : server.url;
      const app = await openTourApp({ profile: path.join(profile, kind), endpoint, now });
      try {
        await shoot(app, scenes[kind], target, pictures);
      } finally {
        await app.close();
      }
    }
    await writeFile(path.join(target, 'index.html'), writeIndex(pictures));
  } finally {
    await server.close();
    await rm(profile, { recursive: true, force: true });
  }
  process.stdout.write(`${pictures.length} pictures: ${path.join(target, 'index.html')}\n`);
}

async function shoot(
  app: TourApp,
  list: readonly Scene[],
  target: string,
  pictures: Picture[],
): Promise<void> {
  app.page.setDefaultTimeout(sceneLimitMs);
  for (const look of looks) {
    await app.resize(look.size);
    await app.theme(look.theme);
    for (const scene of list) {
      const file = `${scene.name}-${look.name}.png`;
      try {
        await scene.play(app.page);
        await app.settle();
        await app.page.screenshot({ path: path.join(target, file) });
        pictures.push({ file, title: scene.title, look: look.name });
        await scene.leave?.(app.page);
      } catch (thrown) {
        // One screen that does not come up is told, and takes none of the others with it.
        process.stderr.write(`No picture ${file}: ${String(thrown).split('\n')[0]}\n`);
        await app.page.keyboard.press('Escape');
      }
    }
  }
}
