import { app, shell } from 'electron';
import { text } from '../../shared/text/text.ts';
import { backUpBefore } from '../backup/backup-desk.ts';
import { type LibraryWish, wishFor } from '../profile/library-wish.ts';
import { checkTarget } from '../profile/move-library.ts';
import type { Service } from '../service.ts';
import { chosen } from './backup-answers.ts';
import type { Answerings } from './handle.ts';

type ProfileChannel = 'profile:open' | 'profile:set-aside' | 'profile:start-over' | 'profile:move';

/** What can be done with the library as a whole. A backup comes first; the next start does the rest. */
export function profileAnswers({ backups }: Service, profile: string): Pick<Answerings, ProfileChannel> {
  const restartFor = (wish: LibraryWish): undefined => {
    wishFor(profile, wish);
    app.relaunch();
    app.exit(0);
  };
  return {
    'profile:open': async () => {
      await shell.openPath(profile);
      return undefined;
    },
    'profile:set-aside': () => restartFor({ what: 'set-database-aside' }),
    'profile:start-over': async () => {
      await backUpBefore(backups);
      return restartFor({ what: 'start-over' });
    },
    'profile:move': async (sender) => {
      const to = await chosen(sender, {
        title: text.keeping.move,
        properties: ['openDirectory', 'createDirectory'],
      });
      if (to === null) return undefined;
      checkTarget(profile, to);
      await backUpBefore(backups);
      return restartFor({ what: 'move', to });
    },
  };
}
