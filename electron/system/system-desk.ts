import { app, session, type WebContents } from 'electron';
import type { SyncStatus } from '../../shared/contract/sync-status.ts';
import type { SystemChoices, SystemState } from '../../shared/contract/system.ts';
import { tell } from '../ipc/handle.ts';
import { Turns } from '../journal/turns.ts';
import { OrderDesk } from '../orders/order-desk.ts';
import type { WindowOptions } from '../windows/app-window.ts';
import { afterFirstList } from '../windows/first-list.ts';
import { ReaderWindows } from '../windows/reader-windows.ts';
import { tellAll } from '../windows/window-list.ts';
import { keepSystemChoices, readSystemChoices } from './choices.ts';
import { checkSpelling, followDictionaries } from './dictionaries.ts';
import { setStartAtLogin } from './login-item.ts';
import { lacksMenuEntry, setMenuEntry } from './menu-entry.ts';
import { TrayIcon } from './tray.ts';

/** What the app is in its system: windows, tray, start with the session, and orders to its windows. */
export class SystemDesk {
  readonly windows: ReaderWindows;
  readonly tray: TrayIcon;
  readonly orders: OrderDesk<WebContents>;
  readonly #profile: string;
  readonly #turns = new Turns();
  readonly #syncHeard = new Set<(status: SyncStatus) => void>();
  #choices: SystemChoices;

  constructor(options: WindowOptions, sync: () => void) {
    this.#profile = options.boot.profile;
    this.#choices = readSystemChoices(this.#profile);
    this.windows = new ReaderWindows(options, () => this.staysWithoutWindow);
    this.tray = new TrayIcon({ open: () => void this.windows.front(), sync, quit: () => app.quit() });
    this.orders = new OrderDesk({
      send: (contents, order) => tell(contents, 'order:given', order),
      openHost: this.windows.openHidden,
    });
    app.on('web-contents-created', (_event, contents) => {
      contents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
        if (isMainFrame && !isSameDocument) this.orders.gone(contents);
      });
      contents.on('destroyed', () => this.orders.gone(contents));
    });
    followDictionaries(
      session.defaultSession,
      () => this.#choices.spelling,
      (what) => tellAll('failure:show', what),
    );
    this.#apply();
    afterFirstList(() => this.#renewEntries());
  }

  /** A copy that was moved since is started from its new place. */
  #renewEntries(): void {
    try {
      if (this.#choices.login) setStartAtLogin(true);
    } catch (thrown) {
      console.warn('start with the session:', thrown);
    }
    if (this.#choices.menu) setMenuEntry(true).catch((thrown: unknown) => console.warn('menu:', thrown));
  }

  /** Takes every change of the sync's status. */
  hearSync(status: SyncStatus): void {
    this.windows.showProgress(status);
    for (const hear of this.#syncHeard) hear(status);
  }

  /** Hears every change of the sync's status until what it returns is called. */
  readonly listenToSync = (hear: (status: SyncStatus) => void): (() => void) => {
    this.#syncHeard.add(hear);
    return () => void this.#syncHeard.delete(hear);
  };

  /** Whether the app goes on when no window is open. */
  get staysWithoutWindow(): boolean {
    return this.#choices.background || this.#choices.tray;
  }

  get state(): SystemState {
    return {
      choices: this.#choices,
      canStartAtLogin: app.isPackaged,
      canHaveMenuEntry: lacksMenuEntry(),
    };
  }

  /** Keeps the reader's choices and does what they say. @throws the system's error when they cannot be kept */
  choose(choices: SystemChoices): Promise<SystemState> {
    return this.#turns.take(async () => {
      await keepSystemChoices(this.#profile, choices);
      this.#choices = choices;
      this.#apply();
      setStartAtLogin(choices.login);
      await setMenuEntry(choices.menu);
      return this.state;
    });
  }

  #apply(): void {
    this.tray.show(this.#choices.tray);
    checkSpelling(session.defaultSession, this.#choices.spelling, app.getLocale());
  }
}
