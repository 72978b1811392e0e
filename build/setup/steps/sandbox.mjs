import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { SetupFailure } from '../failure.mjs';
import { run } from '../run.mjs';

/**
 * Sees that Chromium's sandbox can work. It needs either user namespaces, which some systems keep from ordinary users,
 * or its own helper program with root's rights. For root there is none, and nothing is checked.
 * @param {import('./electron-layout.mjs').Runtime} runtime
 * @throws {SetupFailure} with the command that gives the helper its rights; Electron itself would abort
 */
export async function requireSandbox({ folder }) {
  if (process.platform !== 'linux' || process.getuid() === 0) return;
  const helper = join(folder, 'chrome-sandbox');
  const found = await stat(helper).catch(() => undefined);
  if (!found || (found.uid === 0 && found.mode & 0o4000)) return;
  if (await namespacesAllowed()) return;
  throw new SetupFailure(
    'This system keeps user namespaces from ordinary users, so the sandbox needs its helper program.',
    {
      remedy: `Give it its rights and run the same command again:\n  sudo chown root:root "${helper}" && sudo chmod 4755 "${helper}"`,
    },
  );
}

async function namespacesAllowed() {
  try {
    await run('unshare', ['--user', '--map-root-user', 'true']);
    return true;
  } catch (failure) {
    // Without the tool nothing is known; Electron will say what it lacks.
    return failure.cause?.code === 'ENOENT';
  }
}
