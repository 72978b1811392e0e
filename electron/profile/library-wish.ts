import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from '../../shared/schema.ts';
import { moveLibrary } from './move-library.ts';
import { setDatabaseAside, setLibraryAside } from './set-aside.ts';

const marker = 'library-wish.json';

const wishSchema = z.discriminatedUnion('what', [
  z.object({ what: z.literal('set-database-aside') }),
  z.object({ what: z.literal('start-over') }),
  z.object({ what: z.literal('move'), to: z.string().min(1) }),
]);
/** What the reader asked to be done with the library while nothing has it open. */
export type LibraryWish = Readonly<z.infer<typeof wishSchema>>;

/** Notes a wish; it is granted at the next start, before any page can open the database. */
export function wishFor(profile: string, wish: LibraryWish): void {
  writeFileSync(path.join(profile, marker), JSON.stringify(wish), { flush: true });
}

/** What was done; `folder` is where the thing lies now. */
export interface Granted {
  readonly what: LibraryWish['what'];
  readonly folder: string;
}

/**
 * Does what was asked for; nothing is deleted. Must run before the app is ready: afterwards Chromium may
 * hold the files.
 * @returns `null` when nothing was asked.
 * @throws the system's error; the wish stays and is tried again at the next start.
 */
export function grantWish(profile: string, now: Date): Granted | null {
  const file = path.join(profile, marker);
  if (!existsSync(file)) return null;
  const wish = readWish(file);
  const granted = wish === null ? null : grant(profile, wish, now);
  rmSync(file);
  return granted;
}

function grant(profile: string, wish: LibraryWish, now: Date): Granted {
  switch (wish.what) {
    case 'set-database-aside':
      return { what: wish.what, folder: setDatabaseAside(profile, now) };
    case 'start-over':
      return { what: wish.what, folder: setLibraryAside(profile, now) };
    case 'move':
      moveLibrary(profile, wish.to);
      return { what: wish.what, folder: wish.to };
  }
}

/** `null` for a marker that was torn by a crash: then nobody was promised anything. */
function readWish(file: string): LibraryWish | null {
  try {
    return wishSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}
