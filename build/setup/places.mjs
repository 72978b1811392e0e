import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout's root folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** Everything that is built lands here. */
export const out = join(root, 'out');

/**
 * The folder for what outlives a checkout: Electron runtimes, remembered answers, the demo profile.
 * @param {NodeJS.ProcessEnv} [env]
 * @param {NodeJS.Platform} [platform]
 */
export function cacheFolder(env = process.env, platform = process.platform) {
  const home = homedir();
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'Offprint');
  if (platform === 'win32')
    return join(env.LOCALAPPDATA || join(home, 'AppData', 'Local'), 'Offprint', 'Cache');
  // The XDG rules say that a relative path must be ignored.
  const base = env.XDG_CACHE_HOME?.startsWith('/') ? env.XDG_CACHE_HOME : join(home, '.cache');
  return join(base, 'offprint');
}

/**
 * The folder a person stands in when they type an npm command; npm itself runs scripts in the checkout's root.
 */
export function callerFolder() {
  return process.env.INIT_CWD || process.cwd();
}
