import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Where the executable lies inside an unpacked Electron.
 * @param {NodeJS.Platform} [platform]
 */
export function executableName(platform = process.platform) {
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return platform === 'win32' ? 'electron.exe' : 'electron';
}

/**
 * @typedef {object} Runtime
 * @property {string} folder
 * @property {string} executable
 * @property {string} version without a leading v; empty when the folder does not tell
 */

/**
 * Describes an unpacked Electron; undefined when the folder has no executable.
 * @param {string} folder
 * @returns {Promise<Runtime | undefined>}
 */
export async function describeRuntime(folder) {
  const executable = join(folder, executableName());
  try {
    await access(executable);
  } catch {
    return undefined;
  }
  const version = await readFile(join(folder, 'version'), 'utf8').catch(() => '');
  return { folder, executable, version: version.trim().replace(/^v/, '') };
}
