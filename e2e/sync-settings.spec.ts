import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator } from '@playwright/test';
import { firstSync } from '../shared/contract/kept-sync.ts';
import { fridayHeading, startFeed } from './harness/feed.ts';
import { Profile } from './harness/profile.ts';
import { startProxy } from './harness/proxy.ts';
import type { RunningApp } from './harness/running-app.ts';
import { expect, test } from './harness/test.ts';

test('another feed is not mixed into a library before the reader agrees', async ({ profile, feed }) => {
  const first = await profile.open({ feed: feed.url });
  await first.window.expectUpToDate();
  await first.quit();

  const other = await startFeed();
  const second = await profile.open({ feed: other.url });
  const { window } = second;
  const question = window.page.getByRole('alert').filter({ hasText: 'This library came from' });
  await expect(question).toContainText(feed.url);
  await expect(question).toContainText(other.url);
  await expect(window.status).toHaveText('Paused');
  await expect(window.heading).toHaveText(fridayHeading);
  expect(await other.daysAsked()).toEqual([]);
  await window.openAt(0);
  await window.star.click();
  await expect(window.star).toHaveAttribute('aria-pressed', 'true');

  await window.button('Mix both feeds').click();
  await window.expectUpToDate();
  await expect(question).toBeHidden();
  await second.quit();

  const third = await profile.open({ feed: other.url });
  await third.window.expectUpToDate();
  await expect(third.window.page.getByText('This library came from')).toBeHidden();
  await third.quit();

  // Back at the first feed, the other answer: a library of its own, and this one whole beside it.
  const fourth = await profile.open({ feed: feed.url });
  await fourth.electron.evaluate(({ app }) => {
    app.relaunch = () => {};
  });
  await Promise.all([fourth.ended(), fourth.window.button('Start a new library').click()]);
  const anew = (await profile.open({ feed: feed.url })).window;
  await anew.expectUpToDate();
  await expect(anew.page.getByText('This library came from')).toBeHidden();
  await anew.goTo('Starred');
  await expect(anew.page.getByText('Star a paper and it is kept here.')).toBeVisible();
  const [aside = ''] = (await readdir(profile.folder)).filter((name) =>
    name.startsWith('library-set-aside-'),
  );
  expect(await Profile.at(path.join(profile.folder, aside)).journal()).toContain('"kind":"star"');
  await other.stop();
});

test('what is asked goes by the proxy that is chosen, and past every other', async ({ profile, feed }) => {
  const [system, fixed] = await Promise.all([startProxy(feed.url), startProxy(feed.url)]);
  const environment = { http_proxy: `http://${system.address}`, no_proxy: '' };
  // Only a proxy knows the way to this name.
  const { window } = await profile.open({ feed: 'http://feed.example.invalid', environment });
  await window.expectUpToDate();
  await window.goTo('Settings');
  const section = window.page.getByRole('region', { name: 'Sync', exact: true });
  const proxy = section.getByRole('combobox', { name: 'Proxy' });
  await expect(proxy).toHaveValue('system');
  const before = system.asked();
  expect(before).toBeGreaterThan(5);

  await proxy.selectOption('None');
  await window.button('Sync now').click();
  await expect(window.status).toHaveText('Offline');
  await proxy.selectOption('This one:');
  const server = section.getByRole('textbox', { name: 'Proxy address' });
  await server.fill('ftp://elsewhere');
  await server.press('Enter');
  await expect(window.page.getByRole('alert')).toContainText('This address is not allowed.');
  await server.fill(fixed.address);
  await server.press('Enter');
  await expect(server).toHaveValue(fixed.address);
  await window.button('Sync now').click();
  await window.expectUpToDate();
  expect(fixed.asked()).toBeGreaterThan(5);
  expect(system.asked()).toBe(before);
  await Promise.all([system.stop(), fixed.stop()]);
});

test('another address in Settings asks first; a new library leaves the old one whole on the disk', async ({
  profile,
  feed,
}) => {
  const other = await startFeed(undefined, { seed: 12 });
  const chosen = { ...firstSync, endpoint: feed.url };
  await writeFile(path.join(profile.folder, 'sync.json'), JSON.stringify(chosen));
  /** Types another address, from the place of an app that the test starts anew itself. */
  const typed = async ({ electron, window }: RunningApp, address: string): Promise<Locator> => {
    await electron.evaluate(({ app }) => {
      app.relaunch = () => {};
    });
    await window.goTo('Settings');
    const field = window.page.getByRole('textbox', { name: 'Feed endpoint' });
    await field.fill(address);
    await field.press('Enter');
    return field;
  };

  const first = await profile.open({ feedOfSettings: true });
  await first.window.expectUpToDate();
  const title = await first.window.openAt(0);
  await first.window.star.click();
  await profile.journalled('"kind":"star"');
  await typed(first, 'ftp://elsewhere');
  await expect(first.window.page.getByRole('alert')).toContainText('This address is not allowed.');
  const field = await typed(first, other.url);
  const question = first.window.page.getByRole('dialog', { name: 'Read another feed?' });
  await expect(question).toContainText(other.url);
  await question.getByRole('button', { name: 'Cancel' }).click();
  await expect(field).toHaveValue(feed.url);
  await typed(first, other.url);
  await Promise.all([first.ended(), question.getByRole('button', { name: 'Start a new library' }).click()]);
  expect(await other.daysAsked()).toEqual([]);

  const second = await profile.open({ feedOfSettings: true });
  await second.window.expectUpToDate();
  await second.window.goTo('Today');
  await expect(second.window.option(title)).toHaveCount(0);
  const [aside = ''] = (await readdir(profile.folder)).filter((name) =>
    name.startsWith('library-set-aside-'),
  );
  const old = Profile.at(path.join(profile.folder, aside));
  expect(await old.journal()).toContain('"kind":"star"');
  expect(await readdir(old.folder)).toEqual(
    expect.arrayContaining(['files', 'offprint_app_0.indexeddb.leveldb']),
  );

  await typed(second, feed.url);
  const again = second.window.page.getByRole('dialog', { name: 'Read another feed?' });
  await Promise.all([second.ended(), again.getByRole('button', { name: 'Mix both feeds' }).click()]);
  const third = await profile.open({ feedOfSettings: true });
  await third.window.expectUpToDate();
  await third.window.goTo('Today');
  await expect(third.window.option(title)).toBeVisible();
  await expect(third.window.page.getByText('This library came from')).toBeHidden();
  await other.stop();
});

test('settings of the sync are kept, the log says what happened', async ({ profile, feed }) => {
  const first = await profile.open({ feed: feed.url });
  const { window } = first;
  const { page } = window;
  await window.expectUpToDate();
  await window.goTo('Settings');
  const section = page.getByRole('region', { name: 'Sync', exact: true });
  await expect(section).toContainText('Set by HF_ENDPOINT');
  await section.getByLabel('Access token').fill('hf_verysecret');
  await section.getByLabel('Access token').press('Enter');
  await expect(section).toContainText('In memory until Offprint ends');
  await section.getByRole('combobox', { name: 'How far back' }).selectOption('90 days');
  await section.getByRole('combobox', { name: 'Proxy' }).selectOption('None');

  await feed.control({ reset: true });
  await window.button('Sync now').click();
  await window.expectUpToDate();
  expect(await feed.withToken('/api/')).toBe(await feed.asked('/api/'));
  await page.getByRole('contentinfo').getByRole('button', { name: 'Sync log' }).click();
  const log = page.getByRole('dialog', { name: 'Sync log' });
  await expect(log.getByRole('listitem').filter({ hasText: 'Sync complete' })).toHaveCount(2);
  await expect(log.getByRole('listitem').filter({ hasText: 'Sync begun' })).toHaveCount(2);
  await log.getByRole('searchbox', { name: 'Filter events' }).fill('begun');
  await expect(log.getByRole('listitem').first()).toContainText('days');
  await expect(log).not.toContainText('hf_verysecret');
  await log.getByRole('button', { name: 'Copy' }).click();
  const copied = await first.electron.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied.split('\n')).toHaveLength(2);
  expect(copied).toMatch(/^\d{4}-\d\d-\d\dT.* · Information · Sync begun · \d+ days$/m);
  await page.keyboard.press('Escape');
  await first.quit();

  // Over a restart the choices are kept, and so is the log, without the token.
  expect(await readFile(path.join(profile.folder, 'sync-log.jsonl'), 'utf8')).not.toContain('hf_verysecret');
  const again = (await profile.open({ feed: feed.url })).window;
  await again.expectUpToDate();
  await again.goTo('Settings');
  await expect(again.page.getByRole('combobox', { name: 'How far back' })).toHaveValue('90');
  // Without a keyring the token was kept for that run only, and nowhere on the disk.
  await expect(again.page.getByText('None. Reading needs none')).toBeVisible();
  expect(await readdir(profile.folder)).not.toContain('token.bin');
  await again.button('Show the sync log').click();
  const kept = again.page.getByRole('dialog', { name: 'Sync log' }).getByRole('listitem');
  await expect(kept.filter({ hasText: 'Sync complete' })).toHaveCount(3);
  await expect(kept.filter({ hasText: 'Settings changed' })).not.toHaveCount(0);
});
