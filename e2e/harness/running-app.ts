import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { ElectronApplication, Page } from '@playwright/test';
import { LibraryWindow } from './library-window.ts';

/** The app while it runs, with its first window. */
export class RunningApp {
  readonly electron: ElectronApplication;
  readonly window: LibraryWindow;
  /** Exceptions that nothing in a page caught. */
  readonly pageErrors: string[] = [];
  /** What pages and main process said. */
  readonly said: string[] = [];
  readonly #process: ChildProcess;

  private constructor(electron: ElectronApplication, first: Page) {
    this.electron = electron;
    // Playwright forgets it once it has ended.
    this.#process = electron.process();
    for (const stream of [this.#process.stdout, this.#process.stderr])
      stream?.on('data', (chunk: Buffer) => this.said.push(`main: ${chunk.toString('utf8')}`));
    this.window = new LibraryWindow(first);
    for (const page of electron.windows()) this.#follow(page);
    electron.on('window', (page) => this.#follow(page));
  }

  /** Waits for the first window of a launched app. */
  static async of(electron: ElectronApplication): Promise<RunningApp> {
    return new RunningApp(electron, await electron.firstWindow());
  }

  /** Does something that opens another window, and waits for it. */
  async windowOpenedBy(act: () => Promise<unknown>): Promise<LibraryWindow> {
    const opened = this.electron.waitForEvent('window');
    await act();
    return new LibraryWindow(await opened);
  }

  /** Gives the first window a size, in pixels of its content. */
  async resize(width: number, height: number): Promise<void> {
    await this.electron.evaluate(
      ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
      { width, height },
    );
  }

  /** Quits as the menu does, and waits until the process is gone. */
  async quit(): Promise<void> {
    const ended = this.ended();
    await this.electron.evaluate(({ app }) => {
      // Not before the answer: quitting closes the line on which it travels.
      setImmediate(() => app.quit());
    });
    await ended;
  }

  /** Closes the first window as its frame does, and waits until the app has quit with it. */
  async closeWindow(): Promise<void> {
    const ended = this.ended();
    await this.electron.evaluate(({ BrowserWindow }) => {
      setImmediate(() => BrowserWindow.getAllWindows()[0]?.close());
    });
    await ended;
  }

  /** Ends the process without a word, as a power cut does. */
  async kill(): Promise<void> {
    const ended = this.ended();
    this.#process.kill('SIGKILL');
    await ended;
  }

  /** Everything that explains a failure: what was said, and what the windows show. */
  async account(): Promise<string> {
    const shown = this.electron.windows().map((page) =>
      page
        .locator('body')
        .ariaSnapshot({ timeout: 2_000 })
        .catch((thrown: unknown) => `no answer: ${String(thrown)}`),
    );
    return [...this.said, ...(await Promise.all(shown))].join('\n');
  }

  /** Waits until the process is gone. */
  async ended(): Promise<void> {
    const { exitCode, signalCode } = this.#process;
    if (exitCode === null && signalCode === null) await once(this.#process, 'exit');
  }

  #follow(page: Page): void {
    page.on('console', (message) => this.said.push(`page: ${message.text()}\n`));
    page.on('pageerror', (error) => this.pageErrors.push(String(error)));
  }
}
