import type { ElectronApplication } from '@playwright/test';

const opened = 'offprintTestOpened';
const stopped = 'offprintTestStopped';

/** What a page tried to reach outside the app. */
export interface Outside {
  /** Addresses that were given to the system's browser; it is not really started. */
  opened(): Promise<readonly string[]>;
  /** Navigations that were begun and stopped. */
  stopped(): Promise<readonly string[]>;
}

/** Puts a list in the place of the system's browser, and watches navigations after the app's own guard. */
export async function watchOutside(electron: ElectronApplication): Promise<Outside> {
  await electron.evaluate(
    ({ shell, BrowserWindow }, [openedName, stoppedName]) => {
      const addresses: string[] = [];
      const navigations: string[] = [];
      Reflect.set(globalThis, openedName, addresses);
      Reflect.set(globalThis, stoppedName, navigations);
      shell.openExternal = async (url) => {
        addresses.push(url);
      };
      for (const window of BrowserWindow.getAllWindows()) {
        window.webContents.on('will-navigate', (event) => {
          if (event.defaultPrevented) navigations.push(event.url);
        });
      }
    },
    [opened, stopped] as const,
  );
  const read = async (name: string): Promise<readonly string[]> => {
    const list: unknown = await electron.evaluate((_electron, key) => Reflect.get(globalThis, key), name);
    return Array.isArray(list) ? list.map(String) : [];
  };
  return { opened: () => read(opened), stopped: () => read(stopped) };
}
