import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { requireDiskSpace } from './disk-space.mjs';
import { buildPackages } from './dist/build-packages.mjs';
import { checkPackages } from './dist/check-packages.mjs';
import { packUnpacked } from './dist/pack-unpacked.mjs';
import { reportSizes } from './dist/report-sizes.mjs';
import { runCommand } from './failure.mjs';
import { out } from './places.mjs';
import { prepareApp } from './prepare.mjs';
import { say } from './progress.mjs';
import { pinnedRelease } from './steps/pinned-runtime.mjs';

// npm run dist: the app as a folder and as packages, in out/dist. `-- --dir` builds the folder only, `-- --check` tries
// out what was built (and builds it when it is not there).
await runCommand(async () => {
  const args = process.argv.slice(2);
  const folder = join(out, 'dist');
  const runtime = await prepareApp({ tools: args.includes('--check') });
  await requireDiskSpace(folder, 1_500, 'the packed app');
  await rm(folder, { recursive: true, force: true });
  const unpacked = await packUnpacked(runtime);
  const packages = args.includes('--dir') ? [] : await buildPackages({ folder, unpacked, runtime });
  await reportSizes(unpacked, packages);
  const pinned = await pinnedRelease();
  if (runtime.version !== pinned?.version) {
    say(
      `Packed with Electron ${runtime.version}: for trying, not for release (${pinned?.version} is pinned).`,
    );
  }
  return args.includes('--check') ? checkPackages({ unpacked, packages, runtime }) : 0;
});
