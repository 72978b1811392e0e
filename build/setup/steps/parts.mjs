import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../places.mjs';

/**
 * What is built, each part with its own configuration, from these files and folders into that result.
 * @typedef {object} Part
 * @property {string} name also the configuration's: build/vite/vite.NAME.config.ts
 * @property {string} label
 * @property {string[]} inputs relative to the root; a change in any of them makes the part stale
 * @property {string[]} results that must exist
 */

const everything = [
  'shared',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'build/tsconfig.base.json',
  'build/vite/bundled-packages.ts',
];

/** @type {Part[]} */
export const appParts = [
  {
    name: 'main',
    label: 'main process',
    inputs: ['electron', 'build/starter', ...everything],
    results: ['out/app/main.js', 'out/third-party/main.json'],
  },
  {
    name: 'preload',
    label: 'preload script',
    inputs: ['electron/preload', ...everything],
    results: ['out/app/preload.cjs'],
  },
  {
    name: 'renderer',
    label: 'windows',
    inputs: ['renderer', 'build/starter', ...everything],
    results: ['out/app/renderer/index.html', 'out/third-party/renderer.json'],
  },
];

const toolEntries = {
  'build/feed-server/main.ts': 'out/tools/feed-server.js',
  'build/bench/main.ts': 'out/tools/bench.js',
  'build/screenshots/tour.ts': 'out/tools/tour.js',
  'build/torture/main.ts': 'out/tools/torture.js',
  'build/package/check/main.ts': 'out/tools/package-check.js',
  'build/package/update-check/main.ts': 'out/tools/update-check.js',
  'build/guide/main.ts': 'out/tools/guide.js',
};

/** @returns {Part} the command-line tools, as far as their sources exist */
export function toolsPart() {
  return {
    name: 'tools',
    label: 'tools',
    inputs: [
      'build/feed-server',
      'build/bench',
      'build/torture',
      'build/package/check',
      'build/package/update-check',
      'build/guide',
      'build/screenshots',
      'build/starter',
      'build/tsconfig.json',
      'electron',
      ...everything,
    ],
    results: Object.entries(toolEntries)
      .filter(([source]) => existsSync(join(root, source)))
      .map(([, result]) => result),
  };
}
