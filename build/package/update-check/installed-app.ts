import { setTimeout as wait } from 'node:timers/promises';
import { type Browser, chromium, type Page } from '@playwright/test';

/** The running app, driven by its page alone. */
export interface InstalledApp {
  readonly page: Page;
  /** Shows what the app says of itself. */
  about(): Promise<void>;
  /** Waits until the app has ended. */
  gone(): Promise<void>;
  /** Ends it. */
  close(): Promise<void>;
}

const limitMs = 120_000;

/** Connects to the app that listens there, as soon as one does. */
export async function connectTo(port: number): Promise<InstalledApp> {
  const browser = await firstAnswer(port);
  const page = browser.contexts()[0]?.pages()[0];
  if (page === undefined) throw new Error('the app has no window');
  const ended = new Promise<void>((resolve) => browser.once('disconnected', () => resolve()));
  return {
    page,
    about: async () => {
      await page.getByRole('link', { name: 'Settings' }).click();
      await page.getByRole('region', { name: 'About' }).waitFor();
    },
    gone: () => Promise.race([ended, tooLong('the app did not end')]),
    close: async () => {
      const session = await browser.newBrowserCDPSession();
      await session.send('Browser.close').catch(() => {});
      await Promise.race([ended, tooLong('the app did not end')]);
    },
  };
}

async function firstAnswer(port: number): Promise<Browser> {
  const until = performance.now() + limitMs;
  for (;;) {
    try {
      const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
      if ((browser.contexts()[0]?.pages().length ?? 0) > 0) return browser;
      await browser.close();
    } catch (thrown) {
      if (performance.now() > until) throw thrown;
    }
    await wait(500);
  }
}

async function tooLong(why: string): Promise<never> {
  await wait(limitMs, undefined, { ref: false });
  throw new Error(why);
}
