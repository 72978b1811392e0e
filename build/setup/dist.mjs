import { join } from 'node:path';
import { requireDiskSpace } from './disk-space.mjs';
import { runCommand } from './failure.mjs';
import { installedProgram } from './installed-program.mjs';
import { runInForeground } from './launch.mjs';
import { out, root } from './places.mjs';
import { prepareApp } from './prepare.mjs';
import { findProgram } from './steps/system-libraries.mjs';

// npm run dist [-- ARGUMENTS]: the app as a folder that runs without this checkout, in out/dist.
await runCommand(async () => {
  const runtime = await prepareApp();
  await requireDiskSpace(join(out, 'dist'), 600, 'the packed app');
  const args = [
    '--dir',
    '--config=build/package/electron-builder.json',
    `-c.electronDist=${runtime.folder}`,
    `-c.electronVersion=${runtime.version}`,
  ];
  return runInForeground(
    process.execPath,
    [await installedProgram('electron-builder'), ...args, ...process.argv.slice(2)],
    {
      cwd: root,
      env: { ...process.env, ...(await sevenZip()) },
    },
  );
});

/** A 7-Zip of the system spares electron-builder the download of its own. */
async function sevenZip() {
  if (process.env.ELECTRON_BUILDER_7ZIP_PATH) return {};
  const found = (await findProgram('7za')) ?? (await findProgram('7z'));
  return found ? { ELECTRON_BUILDER_7ZIP_PATH: found } : {};
}
