import path from 'node:path';
import { BrowserWindow, nativeTheme } from 'electron';
import type { Boot } from '../../shared/contract/channels.ts';
import { appUrl, bootSwitch } from '../../shared/contract/names.ts';
import { ownIcon } from '../system/own-icon.ts';
import { holdCloseForFlush } from './flush.ts';
import { recoverPage } from './recovery.ts';
import { offerTextMenu } from './text-menu.ts';
import { readWindowState, writeWindowState } from './window-state.ts';

export interface WindowOptions {
  readonly boot: Boot;
  readonly preload: string;
}

export interface Opening {
  /** Where the window begins; empty for where the last one was. */
  readonly hash: string;
  /** Nobody sees it until it is brought forward. */
  readonly hidden: boolean;
}

const cascade = 28;

/** Opens a window of the library, at the place of the last one or beside the present one. */
export function openAppWindow({ boot, preload }: WindowOptions, { hash, hidden }: Opening): BrowserWindow {
  const state = readWindowState(boot.profile);
  const shift = BrowserWindow.getAllWindows().length * cascade;
  const window = new BrowserWindow({
    ...(state.x === undefined ? {} : { x: state.x + shift }),
    ...(state.y === undefined ? {} : { y: state.y + shift }),
    width: state.width,
    height: state.height,
    minWidth: 360,
    minHeight: 400,
    show: false,
    title: 'Offprint',
    ...ownIcon(),
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#161513' : '#fbfaf8',
    autoHideMenuBar: true,
    webPreferences: {
      preload: path.resolve(preload),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: true,
      backgroundThrottling: true,
      additionalArguments: [bootSwitch + encodeURIComponent(JSON.stringify(boot))],
    },
  });
  if (!hidden) {
    if (state.maximized) window.maximize();
    window.once('ready-to-show', () => window.show());
  }
  window.on('close', () => {
    writeWindowState(boot.profile, { ...window.getNormalBounds(), maximized: window.isMaximized() });
  });
  holdCloseForFlush(window);
  recoverPage(window);
  offerTextMenu(window);
  void window.loadURL(`${appUrl}${hash}`);
  return window;
}
