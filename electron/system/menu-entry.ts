import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { app, nativeImage } from 'electron';
import picture from '../../build/package/icons/png/128x128.png?inline';
import { desktopEntry, ownProgram } from './desktop-entry.ts';

const name = 'offprint.desktop';
const scheme = 'x-scheme-handler/offprint';
const pdf = 'application/pdf';

/** Whether this copy came without an entry in the menu of programs: an AppImage or an archive for Linux. */
export function lacksMenuEntry(): boolean {
  return (
    app.isPackaged &&
    process.platform === 'linux' &&
    // The packages that dpkg and rpm install have it, and say so.
    !existsSync(path.join(process.resourcesPath, 'package-type'))
  );
}

/** Puts this copy into the reader's own menu of programs, with its links, or takes it out. @throws the system's error */
export async function setMenuEntry(wanted: boolean): Promise<void> {
  if (!lacksMenuEntry()) return;
  const data = process.env.XDG_DATA_HOME ?? path.join(app.getPath('home'), '.local', 'share');
  const entry = wanted ? menuEntry(ownProgram()) : null;
  const icon = nativeImage.createFromDataURL(picture).toPNG();
  const viewer = await said('xdg-mime', ['query', 'default', pdf]);
  if (await writeMenuEntry(data, entry, icon)) await announce(data, wanted, viewer);
}

/** Handed links and PDFs; nothing makes it the program that PDFs are opened with. */
export const menuEntry = (program: string): string =>
  desktopEntry(program, '%U', {
    Comment: 'A reading app for the Daily Papers feed',
    Icon: 'offprint',
    StartupWMClass: 'Offprint',
    MimeType: `${scheme};${pdf};`,
    Categories: 'Science;',
  });

/**
 * Writes an entry and its icon where desktops look for them.
 * @param data the folder for data of the reader's programs
 * @param entry `null` to take them away
 * @returns whether anything had to be changed
 */
export async function writeMenuEntry(data: string, entry: string | null, icon: Buffer): Promise<boolean> {
  const file = path.join(data, 'applications', name);
  const iconFile = path.join(data, 'icons', 'hicolor', '128x128', 'apps', 'offprint.png');
  const before = await readFile(file, 'utf8').catch(() => null);
  if (before === entry) return false;
  if (entry === null) {
    await Promise.all([file, iconFile].map((each) => rm(each, { force: true })));
    return true;
  }
  await Promise.all([file, iconFile].map((each) => mkdir(path.dirname(each), { recursive: true })));
  await writeFile(iconFile, icon);
  await writeFile(file, entry);
  return true;
}

/**
 * Desktops keep lists of what opens what; where these programs are lacking, they look at the folder itself.
 * @param viewer the menu entry that PDFs were opened by until now; empty if there was none
 */
async function announce(data: string, wanted: boolean, viewer: string): Promise<void> {
  await said('update-desktop-database', [path.join(data, 'applications')]);
  if (!wanted) return;
  await said('xdg-mime', ['default', name, scheme]);
  // What a reader's own entry names goes before the system's: whoever had no choice of their own keeps the viewer.
  const now = await said('xdg-mime', ['query', 'default', pdf]);
  if (now === name && viewer !== '' && viewer !== name) await said('xdg-mime', ['default', viewer, pdf]);
}

// Some desktops make xdg-mime answer nothing; without one it reads the lists themselves.
const env = { ...process.env, XDG_CURRENT_DESKTOP: '' };

/** What a program of the system prints; nothing when it fails or is not there. */
const said = (program: string, args: readonly string[]): Promise<string> =>
  new Promise((resolve) =>
    execFile(program, args, { timeout: 10_000, env }, (_failed, out) => resolve(out.trim())),
  );
