import { access } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { requireDiskSpace } from '../disk-space.mjs';
import { exclusively } from '../exclusive.mjs';
import { SetupFailure } from '../failure.mjs';
import { cacheFolder } from '../places.mjs';
import { say, timed } from '../progress.mjs';
import { run } from '../run.mjs';
import { aptInstall, isDebian, knownNames } from './debian.mjs';
import { neededLibraries, virtualDisplay, wantedFonts } from './needed-libraries.mjs';

const triplet = process.arch === 'arm64' ? 'aarch64-linux-gnu' : 'x86_64-linux-gnu';
const libraryFolders = [
  `/usr/lib/${triplet}`,
  `/lib/${triplet}`,
  '/usr/lib64',
  '/lib64',
  '/usr/lib',
  '/usr/local/lib',
];

/**
 * Looks whether Linux has what Electron is linked against, and Xvfb where there is no display. As root on Debian and
 * Ubuntu it can install what is missing; elsewhere it says at once what that is.
 * @returns {Promise<() => Promise<void>>} installs what is missing; does nothing when nothing is
 * @throws {SetupFailure} naming the missing packages and the command that installs them
 */
export async function planSystemLibraries() {
  const missing = process.platform === 'linux' ? await missingParts() : [];
  if (missing.length === 0) return async () => {};
  if (!(await isDebian())) {
    throw new SetupFailure(`Electron needs system libraries that are missing: ${namesOf(missing)}.`, {
      remedy: 'Install them with the package manager of your system, then run the same command again.',
    });
  }
  if (process.getuid() !== 0) {
    const wanted = [...missing, ...(await missingFonts())].map((part) => part.packages);
    const packages = (await knownNames(wanted)).join(' ');
    throw new SetupFailure(`Electron needs system packages that are missing: ${packages}.`, {
      remedy: `Install them and run the same command again:\n  sudo apt-get install --no-install-recommends ${packages}`,
    });
  }
  return () => exclusively(join(cacheFolder(), 'apt.lock'), () => install(missing));
}

async function install(missing) {
  await requireDiskSpace('/usr', 400, 'the system libraries that Electron needs');
  await timed('Installing system libraries with apt-get', () =>
    aptInstall(missing.map((part) => part.packages)),
  );
  const still = await missingParts();
  if (still.length > 0) {
    throw new SetupFailure(`The packages are installed, but these are still not found: ${namesOf(still)}.`);
  }
  const fonts = await missingFonts();
  if (fonts.length === 0) return;
  try {
    await timed('Installing fonts with apt-get', () => aptInstall(fonts.map((font) => font.packages)));
  } catch {
    say('The fonts could not be installed; some signs and emoji will show as boxes.');
  }
}

function namesOf(parts) {
  return parts.map((part) => part.soname ?? part.program).join(', ');
}

async function missingParts() {
  const display = process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  const [libraries, xvfb] = await Promise.all([
    missingLibraries(),
    display || findProgram(virtualDisplay.program),
  ]);
  return xvfb ? libraries : [...libraries, virtualDisplay];
}

async function missingLibraries() {
  const missing = await without(neededLibraries, ({ soname }) =>
    libraryFolders.map((folder) => join(folder, soname)),
  );
  if (missing.length === 0) return missing;
  // Unusual folders are known to the linker's cache; asking it is slow, so only when something seems to be missing.
  const cache = await run('/sbin/ldconfig', ['-p']).catch(() => '');
  return missing.filter(({ soname }) => !cache.includes(`\t${soname} `));
}

function missingFonts() {
  return without(wantedFonts, ({ file }) => [join('/usr/share/fonts', file)]);
}

/** @param {string} program */
export async function findProgram(program) {
  const places = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, program));
  for (const place of places) if (await exists(place)) return place;
  return undefined;
}

async function without(parts, places) {
  const found = await Promise.all(
    parts.map(async (part) => (await Promise.all(places(part).map(exists))).includes(true)),
  );
  return parts.filter((_, index) => !found[index]);
}

function exists(path) {
  return access(path).then(
    () => true,
    () => false,
  );
}
