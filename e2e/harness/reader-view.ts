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

  /** Selects the last line of the first page's left column and what follows it in the right one. */
  async selectAcrossColumns(): Promise<void> {
    await this.page.evaluate(() => {
      const spans = [...document.querySelectorAll('.page[data-page-number="1"] .textLayer span')].filter(
        (span) => span.children.length === 0 && (span.textContent ?? '').length > 20,
      );
      const boxes = spans.map((span) => span.getBoundingClientRect());
      // The text jumps up where the second column begins.
      const turn = boxes.findIndex((box, index) => index > 0 && box.top < (boxes[index - 1]?.top ?? 0) - 200);
      const [from, to] = [spans[turn - 1]?.firstChild, spans[turn + 1]?.firstChild];
      if (!from || !to) throw new Error('the page has no second column');
      document.getSelection()?.setBaseAndExtent(from, 0, to, to.textContent?.length ?? 0);
    });
    await expect(this.page.getByRole('toolbar', { name: 'Mark the selection' })).toBeVisible();
  }

  /** What is marked on the pages, by the buttons that stand on the marks. */
  marks(): Locator {
    return this.pages.locator('[data-annotation-key]');
  }

  /** The characters that lie under highlights at this moment, without blanks. */
  async markedWords(): Promise<string> {
    return this.page.evaluate(() => {
      const boxes = [...document.querySelectorAll('.mark-rect')].map((mark) => mark.getBoundingClientRect());
      let words = '';
      for (const layer of document.querySelectorAll('.textLayer')) {
        const walker = document.createTreeWalker(layer, NodeFilter.SHOW_TEXT);
        const range = document.createRange();
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const text = node.textContent ?? '';
          for (let at = 0; at < text.length; at += 1) {
            range.setStart(node, at);
            range.setEnd(node, at + 1);
            const { left, right, top, bottom } = range.getBoundingClientRect();
            const [x, y] = [(left + right) / 2, (top + bottom) / 2];
            if (boxes.some((box) => x > box.left && x < box.right && y > box.top && y < box.bottom))
              words += text[at] ?? '';
          }
        }
      }
      return words.replace(/\s/g, '');
    });
  }
}
