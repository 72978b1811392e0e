import type { Page } from '@playwright/test';
import { go, openFirst, type Scene } from './scene.ts';

const pdfPage = (page: Page) => page.locator('.page[data-page-number="1"] .textLayer .endOfContent');

async function readFirst(page: Page, keys: string): Promise<void> {
  await go(page, 't');
  await openFirst(page);
  await page.keyboard.press(keys);
}

const close = (page: Page) => page.getByRole('button', { name: 'Close reader', exact: true }).click();

/** The reader, on the PDF and the text of the newest edition's first paper. */
export const readerScenes: readonly Scene[] = [
  {
    name: 'pdf',
    title: 'A PDF, fetched and kept',
    play: async (page) => {
      await readFirst(page, 'p');
      await pdfPage(page).waitFor({ state: 'attached' });
    },
    leave: close,
  },
  {
    name: 'pdf-find',
    title: 'The outline of a PDF, and what was found in it',
    play: async (page) => {
      await readFirst(page, 'p');
      await pdfPage(page).waitFor({ state: 'attached' });
      const outline = page.getByRole('button', { name: 'Outline', exact: true });
      if ((await outline.getAttribute('aria-pressed')) !== 'true') await outline.click();
      await page.keyboard.press('Control+f');
      await page.keyboard.type('model');
      await page.locator('.textLayer .highlight.selected').first().waitFor();
    },
    leave: async (page) => {
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Outline', exact: true }).click();
      await close(page);
    },
  },
  {
    name: 'text',
    title: 'The same paper as reflowed text',
    play: async (page) => {
      await readFirst(page, 'Shift+P');
      await page.getByRole('document').getByRole('heading').first().waitFor();
    },
    leave: close,
  },
];
