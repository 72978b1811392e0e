import path from 'node:path';
import type { Page } from '@playwright/test';
import { startFeed } from './feed.ts';
import type { Installed } from './install.ts';
import { startPacked } from './packed-app.ts';
import { must } from './say.ts';

/** A library that a packed app has made, and the feed that it came from, which is gone. */
export interface ReadLibrary {
  readonly profile: string;
  readonly endpoint: string;
}

/** It starts, syncs, and what came is there when the feed is gone. */
export async function checkReading({ name, folder }: Installed, scratch: string): Promise<ReadLibrary> {
  const profile = path.join(scratch, `profile-${name}`);
  const feed = await startFeed();
  const first = await startPacked(folder, profile, feed.url);
  await status(first.page, 'Up to date');
  await guideIsThere(first.page);
  await first.page.getByRole('link', { name: 'Trending' }).click();
  const title = await openFirst(first.page);
  must(title !== '', `it syncs and shows "${title}"`);
  await first.close();
  await feed.stop();

  const second = await startPacked(folder, profile, feed.url);
  await status(second.page, 'Offline');
  must((await openFirst(second.page)) === title, 'it shows the same without the feed');
  await second.page.getByRole('article').getByRole('button', { name: 'Star', exact: true }).click();
  await second.page.getByRole('link', { name: 'Starred' }).click();
  must((await openFirst(second.page)) === title, 'and takes a star');
  await second.close();
  return { profile, endpoint: feed.url };
}

const status = (page: Page, words: string): Promise<void> =>
  page
    .getByRole('status', { name: 'Sync', exact: true })
    .filter({ hasText: words })
    .waitFor({ timeout: 60_000 });

async function openFirst(page: Page): Promise<string> {
  await page.getByRole('listbox', { name: 'Papers', exact: true }).getByRole('option').first().click();
  const article = page.getByRole('article');
  await article.waitFor();
  return (await article.getAttribute('aria-label')) ?? '';
}

async function guideIsThere(page: Page): Promise<void> {
  const box = page.getByRole('searchbox', { name: 'Search papers' });
  await box.fill('Reading with Offprint');
  const guide = page.getByRole('option', { name: /^Reading with Offprint/ }).first();
  await guide.waitFor({ timeout: 60_000 });
  must(true, 'the guide is a paper of the new library');
  await box.fill('');
}
