import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from '../../shared/schema.ts';
import { replaceFile } from '../journal/durable-file.ts';

const noteSchema = z.object({ wish: z.enum(['none', 'walk', 'paused']) });
/** What the reader wants of the archive: nothing, all of it, or all of it but not now. */
export type ArchiveWish = z.infer<typeof noteSchema>['wish'];

/** Where the wish is kept over restarts. Which days are missing is in the library's own ledger. */
export interface ArchiveNote {
  read(): ArchiveWish;
  write(wish: ArchiveWish): Promise<void>;
}

/** The note in a profile. A note that cannot be read wishes nothing: asking again costs one click. */
export function archiveNote(profile: string): ArchiveNote {
  const file = path.join(profile, 'archive.json');
  return {
    read: () => {
      try {
        return noteSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).wish;
      } catch {
        return 'none';
      }
    },
    write: (wish) => replaceFile(file, [Buffer.from(`${JSON.stringify({ wish })}\n`)]),
  };
}
