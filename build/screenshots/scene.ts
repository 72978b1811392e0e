import type { Page } from '@playwright/test';

/** One screen of the tour: how to get there, and how to leave it when it stays open. */
export interface Scene {
  readonly name: string;
  readonly title: string;
  play(page: Page): Promise<void>;
  leave?(page: Page): Promise<void>;
}

export const papers = (page: Page) => page.getByRole('listbox', { name: 'Papers' });
export const press = (keys: string) => (page: Page) => page.keyboard.press(keys);

/** Goes to a place by its keys, which work in every width. */
export async function go(page: Page, key: string): Promise<void> {
  await page.keyboard.press('Escape');
  await page.keyboard.press('g');
  await page.keyboard.press(key);
}

export async function openFirst(page: Page): Promise<void> {
  await papers(page).getByRole('option').first().click();
  await page.getByRole('article').waitFor();
}
