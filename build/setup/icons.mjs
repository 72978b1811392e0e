import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drawnFrom } from '../package/icons/drawn-from.mjs';
import { openDisplay } from './display.mjs';
import { electronCommand } from './electron-command.mjs';
import { runCommand } from './failure.mjs';
import { root } from './places.mjs';
import { prepareApp } from './prepare.mjs';
import { run } from './run.mjs';

// npm run icons: draws every icon anew from the SVGs in build/package/icons. To be run when one of them has changed.
await runCommand(async () => {
  const { electron, args } = electronCommand(await prepareApp());
  const icons = join(root, 'build', 'package', 'icons');
  await mkdir(join(icons, 'png'), { recursive: true });
  const profile = await mkdtemp(join(tmpdir(), 'offprint-icons-'));
  const display = await openDisplay();
  try {
    await run(electron, [...args, `--user-data-dir=${profile}`, join(icons, 'draw')], {
      env: { ...process.env, ...display.env },
      what: 'Drawing the icons',
    });
    await writeFile(join(icons, 'drawn-from.txt'), `${await drawnFrom(icons)}\n`);
  } finally {
    await display.end();
    await rm(profile, { recursive: true, force: true });
  }
});
