import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { requireDiskSpace } from '../disk-space.mjs';
import { exclusively } from '../exclusive.mjs';
import { installedProgram } from '../installed-program.mjs';
import { out, root } from '../places.mjs';
import { timed } from '../progress.mjs';
import { run } from '../run.mjs';
import { together } from '../together.mjs';
import { fingerprint } from './fingerprint.mjs';

const stamps = join(out, '.stamps');

/**
 * Builds those parts whose sources changed since they were last built, side by side.
 * @param {import('./parts.mjs').Part[]} parts
 * @throws {import('../failure.mjs').SetupFailure} with the bundler's words, when a part does not build
 */
export async function ensureBundles(parts) {
  if ((await staleParts(parts)).length === 0) return;
  await exclusively(join(out, '.setup-lock'), async () => {
    const stale = await staleParts(parts);
    if (stale.length === 0) return;
    await requireDiskSpace(out, 100, 'the built app');
    await mkdir(stamps, { recursive: true });
    await timed(`Building ${stale.map(({ label }) => label).join(', ')}`, () => together(stale.map(build)));
  });
}

async function staleParts(parts) {
  const checked = await Promise.all(parts.map(async (part) => ((await isCurrent(part)) ? [] : [part])));
  return checked.flat();
}

async function isCurrent(part) {
  if (!part.results.every((result) => existsSync(join(root, result)))) return false;
  const stamp = await readFile(join(stamps, part.name), 'utf8').catch(() => undefined);
  return stamp === state(part);
}

function state({ name, inputs }) {
  return fingerprint(root, [`build/vite/vite.${name}.config.ts`, ...inputs]);
}

async function build(part) {
  const stamp = join(stamps, part.name);
  // Taken before the build: what is saved while it runs makes the part stale again.
  const begun = state(part);
  await rm(stamp, { force: true });
  await run(
    process.execPath,
    [
      await installedProgram('vite'),
      'build',
      '--config',
      `build/vite/vite.${part.name}.config.ts`,
      '--logLevel',
      'warn',
    ],
    {
      cwd: root,
      what: `Building the ${part.label}`,
      env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' },
    },
  );
  await writeFile(stamp, begun);
}
