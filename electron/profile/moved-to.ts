import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from '../../shared/schema.ts';

const pointer = 'library-moved-to.json';
const pointerSchema = z.object({ folder: z.string().min(1) });

/**
 * The folder of the library: the profile, unless the reader moved the library from there.
 * @throws Error when the folder it was moved to is not there, so that no empty library takes its place.
 */
export function libraryFolder(profile: string): string {
  const file = path.join(profile, pointer);
  if (!existsSync(file)) return profile;
  const { folder } = pointerSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  if (existsSync(folder)) return folder;
  throw new Error(
    `the library was moved to ${folder}, which is not there. Connect its disk and start again.`,
  );
}

/** Notes where the library lies from now on. */
export function pointTo(profile: string, folder: string): void {
  const file = path.join(profile, pointer);
  writeFileSync(`${file}.part`, `${JSON.stringify({ folder })}\n`, { flush: true });
  renameSync(`${file}.part`, file);
}
