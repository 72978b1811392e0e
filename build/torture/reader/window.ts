import type { Locator, Page } from '@playwright/test';

/** The places whose lists are walked through, by the second key of their sequence. */
export const places = {
  today: 't',
  all: 'a',
  month: 'm',
  starred: 's',
  readingList: 'r',
  notes: 'n',
} as const;

/** How long the interface may take to show what was asked for. */
export const shownLimitMs = 20_000;

/** The window, by the roles and names that a reader's screen reader would say. */
export class ReaderWindow {
  readonly page: Page;
  readonly options: Locator;
  readonly article: Locator;
  readonly note: Locator;
  readonly addTag: Locator;
  readonly state: Locator;

  constructor(page: Page) {
    this.page = page;
    page.setDefaultTimeout(shownLimitMs);
    this.options = page.getByRole('listbox', { name: 'Papers', exact: true }).getByRole('option');
    this.article = page.getByRole('article');
    this.note = this.article.getByRole('textbox', { name: 'Note', exact: true });
    this.addTag = this.article.getByRole('combobox', { name: 'Add tag', exact: true });
    this.state = this.article.getByRole('combobox', { name: 'Reading state', exact: true });
  }

  button(name: string): Locator {
    return this.article.getByRole('button', { name, exact: true });
  }

  /** A toggle button when it is, or is not, pressed. */
  toggle(name: string, pressed: boolean): Locator {
    return this.article.getByRole('button', { name, exact: true, pressed });
  }

  press(key: string): Promise<void> {
    return this.page.keyboard.press(key);
  }

  async goTo(place: keyof typeof places): Promise<void> {
    await this.press('g');
    await this.press(places[place]);
  }

  /** The ids of the papers whose rows are drawn. */
  async drawn(): Promise<string[]> {
    const ids = await this.options.evaluateAll((rows) => rows.map((row) => row.id));
    return ids.map((id) => id.replace(/^paper-/, ''));
  }

  /** Opens the paper of a drawn row and waits for its page. */
  async open(paper: string): Promise<void> {
    const row = this.page.locator(`[role="option"][id="paper-${paper}"]`);
    const name = (await row.getAttribute('aria-label', { timeout: 1_000 })) ?? '';
    await row.click({ timeout: 1_000 });
    await this.page.waitForFunction((label) => {
      const title = document.querySelector('article')?.getAttribute('aria-label');
      return title !== undefined && title !== null && title !== '' && label.startsWith(title);
    }, name);
  }

  /** The paper that the address says is open; it may not be drawn yet. */
  async openPaper(): Promise<string | null> {
    const hash = await this.page.evaluate(() => location.hash);
    return new URLSearchParams(hash.split('?')[1] ?? '').get('paper');
  }

  /** Does something whose end a new message tells, and waits for that message. */
  async toldBy(beginning: RegExp, act: () => Promise<unknown>): Promise<void> {
    const said = '[aria-label="Messages"] [role="status"] > *';
    const before = await this.page.evaluateHandle((css) => document.querySelector(css), said);
    await act();
    await this.page.waitForFunction(
      ({ css, old, source }) => {
        const now = document.querySelector(css);
        return now !== null && now !== old && new RegExp(source).test(now.textContent);
      },
      { css: said, old: before, source: beginning.source },
    );
  }
}
