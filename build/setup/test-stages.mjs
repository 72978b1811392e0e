import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { countEndToEnd, countIn, countUnit } from './count-tests.mjs';
import { openDisplays } from './display.mjs';
import { installedProgram } from './installed-program.mjs';
import { runInForeground } from './launch.mjs';
import { out, root } from './places.mjs';
import { say } from './progress.mjs';

/**
 * @typedef {object} StageResult
 * @property {boolean} ok
 * @property {import('./count-tests.mjs').Counts} counts
 */

/** How many end-to-end tests run at a time. */
const workers = 2;

const nothing = { passed: 0, failed: 0 };

/** Types, then lint and format. @returns {Promise<StageResult>} */
export async function checkStage() {
  say('Checking types …');
  const types = await program('typescript', 'tsc', ['-b']);
  say('Checking style …');
  const style = await program('@biomejs/biome', 'biome', [
    'check',
    '--config-path=build/vite/lint.json',
    '--error-on-warnings',
    '.',
  ]);
  return { ok: types === 0 && style === 0, counts: nothing };
}

/** @param {string[]} extra arguments for vitest. @returns {Promise<StageResult>} */
export async function unitStage(extra) {
  const report = join(out, 'tests', 'unit.json');
  await rm(report, { force: true });
  const args = [
    'run',
    '--config',
    'build/vite/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const code = await program('vitest', 'vitest', [...args, ...extra]);
  return { ok: code === 0, counts: await countIn(report, countUnit) };
}

/**
 * @param {string[]} extra arguments for Playwright
 * @param {import('./electron-command.mjs').ElectronCommand} command
 * @returns {Promise<StageResult>}
 */
export async function endToEndStage(extra, command) {
  const report = join(out, 'tests', 'e2e.json');
  await rm(report, { force: true });
  const displays = await openDisplays(workers);
  try {
    const args = [
      'test',
      '--config',
      'e2e/playwright.config.ts',
      `--workers=${workers}`,
      '--reporter=list,json',
    ];
    const code = await program('@playwright/test', 'playwright', [...args, ...extra], {
      OFFPRINT_DISPLAYS: JSON.stringify(displays.map(({ env }) => env)),
      OFFPRINT_ELECTRON: JSON.stringify(command),
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    });
    return { ok: code === 0, counts: await countIn(report, countEndToEnd) };
  } finally {
    await Promise.all(displays.map((display) => display.end()));
  }
}

async function program(packageName, command, args, env = {}) {
  const script = await installedProgram(packageName, command);
  return runInForeground(process.execPath, [script, ...args], { cwd: root, env: { ...process.env, ...env } });
}
