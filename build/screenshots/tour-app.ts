import { _electron, type Page } from '@playwright/test';

/** The running app, as the tour drives it. */
export interface TourApp {
  readonly page: Page;
  resize(size: { width: number; height: number }): Promise<void>;
  theme(theme: 'light' | 'dark'): Promise<void>;
  /** Resolves when fonts and pictures on the screen are there and two frames were drawn. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

export interface TourOptions {
  readonly profile: string;
  readonly endpoint: string;
  readonly now: string;
}

/** What is not there by then is pictured without it. */
const settleLimitMs = 3_000;

interface ElectronCommand {
  readonly electron: string;
  readonly app: string;
  readonly args: readonly string[];
}

/** Starts the app on a profile of its own. The set-up tells in OFFPRINT_ELECTRON how. */
export async function openTourApp({ profile, endpoint, now }: TourOptions): Promise<TourApp> {
  const command: ElectronCommand = JSON.parse(process.env.OFFPRINT_ELECTRON ?? '{}');
  const app = await _electron.launch({
    executablePath: command.electron,
    args: [...command.args, command.app, `--user-data-dir=${profile}`],
    env: {
      ...definedEnvironment(),
      HF_ENDPOINT: endpoint,
      OFFPRINT_ARXIV_ENDPOINT: endpoint,
      OFFPRINT_NOW: now,
    },
  });
  const page = await app.firstWindow();
  await page.getByRole('listbox', { name: 'Papers' }).waitFor();
  return {
    page,
    resize: (size) =>
      app.evaluate(({ BrowserWindow }, { width, height }) => {
        BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
      }, size),
    theme: async (theme) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox', { name: 'Command palette' }).fill(`Appearance: ${theme}`);
      await page.keyboard.press('Enter');
      await page.locator(`html[data-theme="${theme}"]`).waitFor();
    },
    settle: () =>
      page.evaluate(async (limit) => {
        // Pictures below the screen are loaded when they come near it: they would never be there.
        const isOnScreen = (image: HTMLImageElement): boolean => {
          const { top, bottom, width } = image.getBoundingClientRect();
          return width > 0 && bottom > 0 && top < innerHeight;
        };
        const settled = async (): Promise<void> => {
          const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
          // A list that is being read says so.
          while (document.querySelector('[aria-busy="true"]') !== null) await frame();
          await document.fonts.ready;
          const coming = [...document.images].filter((image) => !image.complete && isOnScreen(image));
          await Promise.all(coming.map((image) => image.decode().catch(() => {})));
          await frame();
          await frame();
        };
        await Promise.race([settled(), new Promise((late) => setTimeout(late, limit))]);
      }, settleLimitMs),
    close: () => app.close(),
  };
}

function definedEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return Object.fromEntries(entries);
}
