import { expect, type Locator, type Page } from '@playwright/test';

/** The reader, by the roles and names that a screen reader would say. */
export class ReaderView {
  readonly page: Page;
  readonly region: Locator;
  readonly toolbar: Locator;
  readonly pageField: Locator;
  /** The pages, as far as they are painted. */
  readonly pages: Locator;

  constructor(page: Page) {
    this.page = page;
    this.region = page.getByRole('region', { name: 'Reader', exact: true });
    this.toolbar = this.region.getByRole('toolbar', { name: 'Reader' });
    this.pageField = this.toolbar.getByRole('spinbutton', { name: 'Page' });
    this.pages = this.region.getByRole('document');
  }

  button(name: string): Locator {
    return this.region.getByRole('button', { name, exact: true });
  }

  /** The page of this number, from 1. */
  sheet(number: number): Locator {
    return this.pages.locator(`.page[data-page-number="${number}"]`);
  }

  /** Waits until a page is painted and its text can be selected. */
  async expectPainted(number: number): Promise<void> {
    await expect(this.sheet(number).locator('canvas')).toBeVisible();
    await expect(this.sheet(number).locator('.textLayer span').first()).toBeAttached();
  }

  /** Drags the pointer over the text, from one point to another, by way of others. */
  async drag(points: readonly (readonly [x: number, y: number])[]): Promise<void> {
    const [[x, y] = [0, 0], ...rest] = points;
    await this.page.mouse.move(x, y);
    await this.page.mouse.down();
    for (const [toX, toY] of rest) await this.page.mouse.move(toX, toY, { steps: 4 });
    await this.page.mouse.up();
  }

  /** What is selected in the window, lines joined by blanks. */
  async selected(): Promise<string> {
    const text = await this.page.evaluate(() => document.getSelection()?.toString() ?? '');
    return text.replace(/\s+/g, ' ').trim();
  }
}
