import { expect, type Locator, type Page } from '@playwright/test';

/** One window, by the roles and names that a reader's screen reader would say. */
export class LibraryWindow {
  readonly page: Page;
  readonly library: Locator;
  readonly heading: Locator;
  readonly list: Locator;
  readonly options: Locator;
  readonly status: Locator;
  readonly messages: Locator;
  readonly article: Locator;
  readonly note: Locator;
  readonly star: Locator;

  constructor(page: Page) {
    this.page = page;
    this.library = page.getByRole('navigation', { name: 'Library' });
    this.heading = page.getByRole('heading', { level: 1 });
    this.list = page.getByRole('listbox', { name: 'Papers', exact: true });
    this.options = this.list.getByRole('option');
    this.status = page.getByRole('status', { name: 'Sync', exact: true });
    this.messages = page.getByRole('region', { name: 'Messages' });
    this.article = page.getByRole('article');
    this.note = page.getByRole('textbox', { name: 'Note', exact: true });
    this.star = this.article.getByRole('button', { name: 'Star', exact: true });
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  link(name: string): Locator {
    return this.library.getByRole('link', { name, exact: true });
  }

  /** The row of the paper whose title this is. */
  option(title: string): Locator {
    return this.list.getByRole('option', { name: new RegExp(`^${escaped(title)}`) });
  }

  /** Goes to a place of the sidebar. */
  async goTo(name: string): Promise<void> {
    await this.link(name).click();
    await expect(this.link(name)).toHaveAttribute('aria-current', 'page');
  }

  /** Opens a paper of the list and waits for its text. */
  async open(title: string): Promise<void> {
    await this.option(title).click();
    await expect(this.article).toHaveAccessibleName(title);
  }

  /** Opens the paper at a place of the list. @returns its title. */
  async openAt(index: number): Promise<string> {
    await this.options.nth(index).click();
    await expect(this.article).toBeVisible();
    return (await this.article.getAttribute('aria-label')) ?? '';
  }

  /** Waits until the list has this many papers. */
  async expectPapers(count: number): Promise<void> {
    await expect(this.options.first()).toHaveAttribute('aria-setsize', String(count));
  }

  /** Waits until a sync has ended well. */
  async expectUpToDate(): Promise<void> {
    await expect(this.status).toHaveText('Up to date', { timeout: 20_000 });
  }

  /** Puts a tag of this name on the open paper. */
  async addTag(name: string): Promise<void> {
    const field = this.page.getByRole('combobox', { name: 'Add tag' });
    await field.fill(name);
    await field.press('Enter');
    await expect(this.button(`Remove tag ${name}`)).toBeVisible();
    await field.press('Escape');
  }
}

/** The text as a regular expression that matches just it. */
export const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
