import { type WishPart, wishKey } from '../../shared/contract/downloads.ts';
import type { FileDesk } from '../files/file-desk.ts';
import type { Answerings } from './handle.ts';

type DownloadChannel =
  | 'downloads:want'
  | 'downloads:state'
  | 'downloads:pause'
  | 'downloads:cancel'
  | 'downloads:retry'
  | 'downloads:wake'
  | 'files:remove'
  | 'files:bring-back'
  | 'files:removed'
  | 'files:unclaimed';

/** What a paper's name suffices for; all else is wished by the library, a moment after the reader asked. */
const isAskedByName: ReadonlySet<WishPart> = new Set(['pdf', 'text', 'comments', 'paper']);

/** Answers what windows ask of the download queue. */
export function downloadAnswers(desk: FileDesk): Pick<Answerings, DownloadChannel> {
  const { queue } = desk;
  return {
    'downloads:want': (_sender, papers, parts, again) => {
      const all = papers.flatMap((paper) => parts.map((part) => ({ paper, part, by: 'hand' as const })));
      queue.want(
        all.filter(({ part }) => isAskedByName.has(part)),
        again,
      );
      queue.forgive(all.filter(({ part }) => !isAskedByName.has(part)).map(wishKey));
      return undefined;
    },
    'downloads:state': () => desk.state(),
    'downloads:pause': (_sender, paused) => {
      if (paused) queue.pause('reader');
      else {
        queue.resume('reader');
        // What arXiv refused is taken up again only here, because the reader says so.
        queue.resume('refused');
      }
      return undefined;
    },
    'downloads:cancel': (_sender, wishes) => {
      queue.cancel(wishes.map(wishKey));
      return undefined;
    },
    'downloads:retry': (_sender, wishes) => {
      queue.retry(wishes.map(wishKey));
      return undefined;
    },
    'files:remove': (_sender, removal) => desk.remove(removal),
    'files:bring-back': async (_sender, id) => {
      await desk.removed.bringBack(id);
      return undefined;
    },
    'files:removed': () => desk.removed.all,
    'files:unclaimed': (_sender, claimed) => desk.unclaimed(new Set(claimed)),
    'downloads:wake': () => {
      queue.wake();
      return undefined;
    },
  };
}
