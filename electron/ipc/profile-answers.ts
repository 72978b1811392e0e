import { app, shell } from 'electron';
import { text } from '../../shared/text/text.ts';
import { backUpBefore } from '../backup/backup-desk.ts';
import { type LibraryWish, wishFor } from '../profile/library-wish.ts';
import { checkTarget } from '../profile/move-library.ts';
import type { Service } from '../service-shape.ts';
import { flushWindows } from '../windows/flush.ts';
import { chosen } from './backup-answers.ts';
import type { Answerings } from './handle.ts';

type ProfileChannel = 'profile:open' | 'profile:set-aside' | 'profile:start-over' | 'profile:move';

/** What can be done with the library as a whole. A backup comes first; the next start does the rest. */
export function profileAnswers({ backups }: Service, profile: string): Pick<Answerings, ProfileChannel> {
  /** Comes with the next start. Quitting, after the answer, lets every window save what is still being typed. */
  const restartFor = (wish: LibraryWish): undefined => {
    wishFor(profile, wish);
    app.relaunch();
    setImmediate(() => app.quit());
  };
  return {
    'profile:open': async () => {
      await shell.openPath(profile);
      return undefined;
    },
    'profile:set-aside': async () => {
      await flushWindows();
      wishFor(profile, { what: 'set-database-aside' });
      app.relaunch();
      // A page whose database does not open may never have saved: nobody is asked whether to wait for it.
      app.exit(0);
      return undefined;
    },
    'profile:start-over': async () => {
      await flushWindows();
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
      await flushWindows();
      await backUpBefore(backups);
      return restartFor({ what: 'move', to });
    },
  };
}
