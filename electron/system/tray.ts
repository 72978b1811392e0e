import { Menu, nativeImage, Tray } from 'electron';
import trayPicture from '../../build/package/icons/tray.png?inline';
import { text } from '../../shared/text/text.ts';

export interface TrayActions {
  open(): void;
  sync(): void;
  quit(): void;
}

/** The icon beside the clock, while the reader wants one. */
export class TrayIcon {
  readonly #actions: TrayActions;
  #tray: Tray | null = null;
  #unread = 0;

  constructor(actions: TrayActions) {
    this.#actions = actions;
  }

  show(wanted: boolean): void {
    if (wanted && this.#tray === null) this.#tray = this.#make();
    if (!wanted) {
      this.#tray?.destroy();
      this.#tray = null;
    }
  }

  /** Says how many papers of the newest edition are unread. */
  tell(unread: number): void {
    this.#unread = unread;
    if (this.#tray === null) return;
    this.#tray.setToolTip(text.system.unread(unread));
    if (process.platform === 'darwin') this.#tray.setTitle(unread === 0 ? '' : String(unread));
    this.#tray.setContextMenu(this.#menu());
  }

  #make(): Tray {
    const tray = new Tray(nativeImage.createFromDataURL(trayPicture).resize({ width: 22, height: 22 }));
    tray.setToolTip(text.system.unread(this.#unread));
    tray.setContextMenu(this.#menu());
    tray.on('click', () => this.#actions.open());
    return tray;
  }

  #menu(): Menu {
    return Menu.buildFromTemplate([
      { label: text.system.unread(this.#unread), enabled: false },
      { type: 'separator' },
      { label: text.system.open, click: () => this.#actions.open() },
      { label: text.sync.syncNow, click: () => this.#actions.sync() },
      { type: 'separator' },
      { label: text.system.quit, click: () => this.#actions.quit() },
    ]);
  }
}
