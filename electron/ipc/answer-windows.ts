import { clipboard, nativeTheme } from 'electron';
import type { Digest } from '../digest/open-digest.ts';
import type { Service } from '../service-shape.ts';
import { copyRich } from '../system/copy-rich.ts';
import type { SystemDesk } from '../system/system-desk.ts';
import type { UpdateDesk } from '../updates/update-desk.ts';
import { firstListShown } from '../windows/first-list.ts';
import { windowFlushed, windowListens } from '../windows/flush.ts';
import { openOutside } from '../windows/guards.ts';
import { takeKeyChoice } from '../windows/key-choice.ts';
import { windowOf } from '../windows/window-list.ts';

import { addingAnswers } from './adding-answers.ts';
import { annotationAnswers } from './annotation-answers.ts';
import { archiveAnswers } from './archive-answers.ts';
import { backupAnswers } from './backup-answers.ts';
import { citationAnswers } from './citation-answers.ts';
import { digestAnswers } from './digest-answers.ts';
import { downloadAnswers } from './download-answers.ts';
import { answerChannels } from './handle.ts';
import { importAnswers } from './import-answers.ts';
import { profileAnswers } from './profile-answers.ts';
import { type SyncAnswering, syncAnswers } from './sync-answers.ts';
import { systemAnswers } from './system-answers.ts';
import { updateAnswers } from './update-answers.ts';

/** Everything that answers. */
export interface AnsweringDesks {
  readonly service: Service;
  readonly desk: SystemDesk;
  readonly digest: Digest;
  readonly updates: UpdateDesk;
  /** The folder of the library. */
  readonly profile: string;
  readonly sync: SyncAnswering;
}

/** Answers everything a window may ask. */
export function answerWindows({ service, desk, digest, updates, profile, sync }: AnsweringDesks): void {
  answerChannels({
    'app:list-shown': async (sender, papers) => {
      const window = windowOf(sender);
      if (window?.isVisible()) await firstListShown(window, papers, service.sync.status);
      return undefined;
    },
    'app:appearance': (_sender, appearance) => {
      nativeTheme.themeSource = appearance;
      return undefined;
    },
    'app:keys': (_sender, choice) => {
      takeKeyChoice(profile, choice);
      return undefined;
    },
    ...backupAnswers(service),
    ...profileAnswers(service, profile),
    'clipboard:write': (_sender, text) => {
      clipboard.writeText(text);
      return undefined;
    },
    'clipboard:write-rich': async (_sender, rich) => {
      await copyRich(rich);
      return undefined;
    },
    ...annotationAnswers,
    ...citationAnswers(service),
    ...importAnswers(service),
    ...addingAnswers(service),
    ...downloadAnswers(service.files),
    ...digestAnswers(digest),
    'disk:space': async () => {
      await service.disk.look();
      return service.disk.space;
    },
    'library:connect': (sender) => {
      service.connect(sender);
      return undefined;
    },
    'feed:search': (_sender, words) => service.searchFeed(words),
    'link:open': async (_sender, url) => {
      await openOutside(url);
      return undefined;
    },
    'paper:refresh': async (_sender, id) => {
      await service.refresh(id);
      return undefined;
    },
    'picture:want': (_sender, paper, urls) => {
      service.pictures.want(paper, urls);
      return undefined;
    },
    ...archiveAnswers(service),
    ...syncAnswers(sync),
    ...systemAnswers(desk),
    ...updateAnswers(updates),
    'window:flushed': (sender) => {
      windowFlushed(sender);
      return undefined;
    },
    'window:listening': (sender) => {
      windowListens(sender);
      return undefined;
    },
    'window:new': () => {
      desk.windows.open();
      return undefined;
    },
  });
}
