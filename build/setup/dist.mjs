import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { makerFrom } from '../package/maker.mjs';
import { requireDiskSpace } from './disk-space.mjs';
import { buildPackages } from './dist/build-packages.mjs';
import { checkPackages } from './dist/check-packages.mjs';
import { checkUpdates } from './dist/check-updates.mjs';
import { writeMetainfo } from './dist/menu-entry.mjs';
import { writeNotices } from './dist/notices.mjs';
import { packUnpacked } from './dist/pack-unpacked.mjs';
import { reportSizes } from './dist/report-sizes.mjs';
import { runCommand, SetupFailure } from './failure.mjs';
import { out } from './places.mjs';
import { prepareApp } from './prepare.mjs';
import { say } from './progress.mjs';
import { runBuiltTool } from './run-tool.mjs';
import { pinnedRelease } from './steps/pinned-runtime.mjs';

// npm run dist: the app as a folder and as packages, in out/dist. `-- --dir` builds the folder only, `-- --check` tries
// out what was built, `-- --check-updates` lets an installed version update itself to a newer one.
await runCommand(async () => {
  const args = process.argv.slice(2);
  const folder = join(out, 'dist');
  const runtime = await prepareApp({ tools: true });
  await requireDiskSpace(folder, 1_500, 'the packed app');
  await rm(folder, { recursive: true, force: true });
  await writeNotices(runtime);
  await writeMetainfo();
  const printed = await runBuiltTool('guide', [join(out, 'guide')], runtime);
  if (printed !== 0) throw new SetupFailure('The user guide could not be printed.');
  const unpacked = await packUnpacked(runtime);
  const packages =
    args.includes('--dir') || args.includes('--check-updates')
      ? []
      : await buildPackages({ folder, unpacked, runtime });
  await reportSizes(unpacked, packages);
  const pinned = await pinnedRelease();
  if (runtime.version !== pinned?.version) {
    say(
      `Packed with Electron ${runtime.version}: for trying, not for release (${pinned?.version} is pinned).`,
    );
  }
  if (!makerFrom(process.env).isKnown) {
    say('The packages name no maintainer; OFFPRINT_MAINTAINER="Name <address>" would.');
  }
  if (args.includes('--check-updates')) return checkUpdates(runtime);
  return args.includes('--check') ? checkPackages({ unpacked, packages, runtime }) : 0;
});
