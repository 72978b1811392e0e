/**
 * What Electron expects of a Linux system: the file that shows it is there, and the Debian packages that bring it.
 * Of several package names the first that the system's release knows is taken (Debian 13 and Ubuntu 24.04 renamed some).
 * @typedef {{ soname: string, packages: string[] }} NeededLibrary
 */

/** @type {NeededLibrary[]} */
export const neededLibraries = [
  { soname: 'libgtk-3.so.0', packages: ['libgtk-3-0t64', 'libgtk-3-0'] },
  { soname: 'libnss3.so', packages: ['libnss3'] },
  { soname: 'libasound.so.2', packages: ['libasound2t64', 'libasound2'] },
  { soname: 'libgbm.so.1', packages: ['libgbm1'] },
  { soname: 'libXss.so.1', packages: ['libxss1'] },
  { soname: 'libnotify.so.4', packages: ['libnotify4'] },
  { soname: 'libsecret-1.so.0', packages: ['libsecret-1-0'] },
];

/** A display that exists only in memory, for machines without one. */
export const virtualDisplay = { program: 'Xvfb', packages: ['xvfb'] };

/** The app brings its own text fonts; these are for the signs, scripts and emoji they lack. Nothing fails without them. */
export const wantedFonts = [
  { file: 'truetype/liberation', packages: ['fonts-liberation'] },
  { file: 'truetype/noto/NotoSansMath-Regular.ttf', packages: ['fonts-noto-core'] },
  { file: 'truetype/noto/NotoColorEmoji.ttf', packages: ['fonts-noto-color-emoji'] },
];
