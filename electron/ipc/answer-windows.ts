import { clipboard, nativeTheme } from 'electron';
import type { Service } from '../service.ts';
import type { SystemDesk } from '../system/system-desk.ts';
import { firstListShown } from '../windows/first-list.ts';
import { windowFlushed, windowListens } from '../windows/flush.ts';
import { openOutside } from '../windows/guards.ts';
import { windowOf } from '../windows/window-list.ts';
import { backupAnswers } from './backup-answers.ts';
import { citationAnswers } from './citation-answers.ts';
import { downloadAnswers } from './download-answers.ts';
import { answerChannels } from './handle.ts';
import { profileAnswers } from './profile-answers.ts';

/** Answers everything a window may ask. */
export function answerWindows(service: Service, desk: SystemDesk, profile: string): void {
  answerChannels({
    'app:list-shown': async (sender, papers) => {
      const window = windowOf(sender);
      if (window?.isVisible()) await firstListShown(window, papers, service.sync.status);
      return undefined;
    },
    'app:unread': (_sender, papers) => {
      desk.tray.tell(papers);
      return undefined;
    },
    'app:appearance': (_sender, appearance) => {
      nativeTheme.themeSource = appearance;
      return undefined;
    },
    ...backupAnswers(service),
    ...profileAnswers(service, profile),
    'clipboard:write': (_sender, text) => {
      clipboard.writeText(text);
      return undefined;
    },
    ...citationAnswers(service),
    ...downloadAnswers(service.files),
    'disk:space': async () => {
      await service.disk.look();
      return service.disk.space;
    },
    'library:connect': (sender) => {
      service.connect(sender);
      return undefined;
    },
    'link:open': async (_sender, url) => {
      await openOutside(url);
      return undefined;
    },
    'order:ready': (sender) => {
      desk.orders.ready(sender);
      return undefined;
    },
    'order:answered': (_sender, id, reply) => {
      desk.orders.answered(id, reply);
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
    'sync:cancel': () => {
      service.sync.cancel();
      return undefined;
    },
    'sync:start': () => {
      void service.sync.start();
      return undefined;
    },
    'sync:status': () => service.sync.status,
    'system:state': () => desk.state,
    'system:choose': (_sender, choices) => desk.choose(choices),
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
