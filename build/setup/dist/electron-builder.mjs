import { installedProgram } from '../installed-program.mjs';
import { root } from '../places.mjs';
import { run } from '../run.mjs';
import { findProgram } from '../steps/system-libraries.mjs';

/**
 * Runs electron-builder and never publishes.
 * @param {string[]} args
 * @param {import('../steps/electron-layout.mjs').Runtime} [runtime] the Electron to pack; without one it fetches the pinned
 * @throws {import('../failure.mjs').SetupFailure} with its words
 */
export async function electronBuilder(args, runtime) {
  await run(
    process.execPath,
    [
      await installedProgram('electron-builder'),
      ...args,
      '--publish=never',
      '--config=build/package/electron-builder.mjs',
      ...(runtime ? [`-c.electronDist=${runtime.folder}`, `-c.electronVersion=${runtime.version}`] : []),
    ],
    { cwd: root, what: 'electron-builder', env: { ...process.env, ...(await sevenZip()) } },
  );
}

/** A 7-Zip of the system spares electron-builder the download of its own. */
async function sevenZip() {
  if (process.env.ELECTRON_BUILDER_7ZIP_PATH) return {};
  const found = (await findProgram('7za')) ?? (await findProgram('7z'));
  return found ? { ELECTRON_BUILDER_7ZIP_PATH: found } : {};
}
