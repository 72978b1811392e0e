import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { fail } from '../../shared/failure/failure.ts';
import { pointTo } from './moved-to.ts';

/** What belongs to the place or to the running process, not to the library. */
const stays = /^(Singleton.*|lockfile|DevToolsActivePort|library-.*\.json(\.part)?|.*\.sock)$/;

/**
 * Makes sure that a library can move into a folder.
 * @throws FailureError `bad-folder` when the folder holds something, or lies inside the library itself.
 */
export function checkTarget(profile: string, to: string): void {
  const inside = path.relative(profile, to);
  if (inside === '' || !(inside.startsWith('..') || path.isAbsolute(inside))) {
    fail('bad-folder', 'The folder lies inside the library itself.');
  }
  if (existsSync(to) && readdirSync(to).length > 0) fail('bad-folder', 'The folder is not empty.');
}

/**
 * Moves the library to another folder, and notes there where it lies now. May be broken off at any moment
 * and begun again: each part is whole in one of the two places, and the note comes last.
 * @throws the system's error; then what was not moved is still where it was.
 */
export function moveLibrary(profile: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(profile).filter((each) => !stays.test(each))) {
    movePart(path.join(profile, name), path.join(to, name));
  }
  pointTo(profile, to);
}

function movePart(source: string, target: string): void {
  try {
    renameSync(source, target);
  } catch (thrown) {
    if (!(thrown instanceof Error && 'code' in thrown && thrown.code === 'EXDEV')) throw thrown;
    const arriving = `${target}.arriving`;
    rmSync(arriving, { recursive: true, force: true });
    cpSync(source, arriving, { recursive: true, preserveTimestamps: true });
    if (weigh(arriving) !== weigh(source)) throw new Error(`${source} was not copied whole`);
    renameSync(arriving, target);
    rmSync(source, { recursive: true });
  }
}

/** The bytes of a file, or of everything in a folder. */
function weigh(place: string): number {
  const found = statSync(place);
  if (!found.isDirectory()) return found.size;
  return readdirSync(place).reduce((sum, name) => sum + weigh(path.join(place, name)), 0);
}
