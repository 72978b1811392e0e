import type { Service } from '../service-shape.ts';
import type { Answerings } from './handle.ts';

type ArchiveChannel = 'archive:start' | 'archive:pause' | 'archive:cancel' | 'archive:status' | 'sync:days';

/** The walk through the archive, and days that are asked for by hand. */
export function archiveAnswers({ archive, sync }: Service): Pick<Answerings, ArchiveChannel> {
  return {
    'archive:start': async () => {
      await archive.start();
      return undefined;
    },
    'archive:pause': async () => {
      await archive.pause();
      return undefined;
    },
    'archive:cancel': async () => {
      await archive.cancel();
      return undefined;
    },
    'archive:status': () => archive.status,
    'sync:days': (_sender, days) => {
      // The status tells how it goes; nobody waits for the answer.
      void sync.fetchDays(days);
      return undefined;
    },
  };
}
