import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder } from '../places.mjs';
import { say, timed } from '../progress.mjs';
import { reachable } from '../steps/reachable.mjs';
import { findProgram } from '../steps/system-libraries.mjs';
import { buildDeb } from './deb.mjs';
import { electronBuilder } from './electron-builder.mjs';
import { buildTarball } from './tarball.mjs';
import { writeUpdateList } from './update-list.mjs';

const packageName = /\.(AppImage|deb|rpm|tar\.gz|dmg|zip|exe)$/;
// One of the tools that electron-builder fetches for its installers; when it is out of reach, so are the others.
const toolsHost =
  'https://github.com/electron-userland/electron-builder-binaries/releases/download/fpm%402.1.4/CHECKSUM.sha256';

/**
 * @typedef {object} Build
 * @property {string} folder where packages go
 * @property {string} unpacked the app as a folder
 * @property {import('../steps/electron-layout.mjs').Runtime} runtime
 */

/**
 * Builds every package that this machine can, and says which it cannot and why.
 * @param {Build} build
 * @returns {Promise<string[]>} the packages' paths
 */
export async function buildPackages(build) {
  if (await reachable(toolsHost, join(cacheFolder(), 'electron-builder'))) {
    await timed('Building the packages', () => electronBuilder(...wanted(build)));
  } else {
    await withoutTools(build);
  }
  say(otherSystems());
  const packages = (await readdir(build.folder))
    .filter((name) => packageName.test(name))
    .sort()
    .map((name) => join(build.folder, name));
  await writeUpdateList(build.folder, packages);
  return packages;
}

/** Without its tools electron-builder makes no package; tar and dpkg-deb are on every Debian. */
async function withoutTools(build) {
  if (process.platform !== 'linux') {
    say('No package was built: the tools that electron-builder fetches are out of reach.');
    return;
  }
  await timed('Building the tar.gz', () => buildTarball(build));
  if (await findProgram('dpkg-deb')) await timed('Building the .deb', () => buildDeb(build));
  else say('No .deb: dpkg-deb is not installed.');
  say('No AppImage and no rpm: the tools that electron-builder fetches for them are out of reach.');
}

/**
 * Every target that the configuration names for this system. Elsewhere than on Linux they are for several
 * architectures, for which electron-builder fetches an Electron each.
 */
function wanted({ unpacked, runtime }) {
  if (process.platform === 'linux') return [[`--prepackaged=${unpacked}`, '--linux'], runtime];
  return [[process.platform === 'darwin' ? '--mac' : '--win'], undefined];
}

function otherSystems() {
  const others = { linux: 'macOS and Windows', darwin: 'Windows and Linux', win32: 'macOS and Linux' };
  return `Packages for ${others[process.platform] ?? 'other systems'} are built on those systems.`;
}
