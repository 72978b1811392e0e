import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './places.mjs';

/**
 * The script behind a command of an installed package. Run with our own Node it starts faster than through npx, and
 * works the same on every system.
 * @param {string} packageName
 * @param {string} [command] when the package has several
 * @returns {Promise<string>}
 */
export async function installedProgram(packageName, command = packageName.split('/').at(-1)) {
  const folder = join(root, 'node_modules', packageName);
  const { bin } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[command]);
}
