import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { startMailServer } from '../electron/digest/mail-server.test-support.ts';
import type { LibraryWindow } from './harness/library-window.ts';
import { expect, test } from './harness/test.ts';

const monday = '2026-06-15T09:00:00Z';

test('a digest comes by mail once its edition is whole, and never twice', async ({
  profile,
  feed,
  desktop,
}) => {
  const server = await startMailServer({ secure: true });
  const start = { feed: feed.url, timeZone: 'UTC' };
  const first = await profile.open(start);
  await first.window.expectUpToDate();
  await first.window.goTo('Settings');
  await turnOn(first.window, server.port);
  await givePassword(first.window, 'wrong');
  await first.window.button('Send a test').click();
  await expect(first.window.page.getByRole('alert')).toContainText('refused the user name or the password');
  await givePassword(first.window, 'right');
  await first.window.button('Send a test').click();
  await expect(first.window.page.getByText('A test was sent to reader@example.org.')).toBeVisible();
  expect(server.received.map(({ subject }) => subject)).toEqual([expect.stringMatching(/^Test: /)]);
  await first.quit();

  // The weekend passes. There is no keyring here, so the password is asked for again.
  await feed.control({ now: monday });
  const isNotified = (await desktop?.startNotifications()) ?? false;
  const second = await profile.open({ ...start, now: monday, environment: desktop?.environment ?? {} });
  await second.window.expectUpToDate();
  if (desktop !== null && isNotified) {
    await expect.poll(() => desktop.notifications).toContain("summary: 'Friday, June 12, 2026'");
    desktop.clickNotification();
    await expect(second.window.heading).toHaveText('Friday, June 12, 2026');
    await second.window.goTo('Settings');
  }
  await givePassword(second.window, 'right');
  await expect.poll(() => server.received.length).toBe(2);
  const mail = server.received[1];
  expect(mail?.subject).toContain('Friday, June 12, 2026');
  const [best] = await feed.edition('2026-06-12');
  expect(mail?.text).toContain(`https://huggingface.co/papers/${best?.id}`);
  expect(String(mail?.html)).toContain('<table role="presentation"');
  expect(await readFile(path.join(profile.folder, 'digests', '2026-06-12.html'), 'utf8')).toContain(best?.id);
  await second.window.page.reload();
  await expect(second.window.page.getByText(/^The last mail was sent/)).toBeVisible();
  await second.window.button('Show it now').click();
  await expect(second.window.heading).toHaveText('Friday, June 12, 2026');
  await second.window.page.getByRole('main').getByRole('button', { name: 'Settings' }).click();
  await expect(second.window.page.getByRole('checkbox', { name: 'Make a digest' })).toBeInViewport();
  await second.quit();

  const third = await profile.open({ ...start, now: '2026-06-15T09:30:00Z' });
  await third.window.expectUpToDate();
  await third.window.goTo('Settings');
  await givePassword(third.window, 'right');
  await third.window.button('Send a test').click();
  await expect.poll(() => server.received.length).toBe(3);
  expect(server.received[2]?.subject).toMatch(/^Test: /);
  await server.stop();
});

async function turnOn({ page }: LibraryWindow, port: number): Promise<void> {
  await page.getByRole('checkbox', { name: 'Make a digest' }).check();
  await page.getByRole('checkbox', { name: 'As a file' }).check();
  await page.getByRole('checkbox', { name: 'By e-mail' }).check();
  const fields = {
    'Mail server (SMTP)': '127.0.0.1',
    Port: String(port),
    'User name': 'reader',
    From: 'reader@example.org',
    To: 'reader@example.org',
  };
  for (const [name, value] of Object.entries(fields)) {
    const field = page.getByRole('textbox', { name, exact: true });
    await field.fill(value);
    await field.press('Enter');
  }
}

async function givePassword({ page }: LibraryWindow, password: string): Promise<void> {
  const field = page.getByLabel('Password', { exact: true });
  await field.fill(password);
  await field.press('Enter');
  await expect(page.getByText('This system has no keyring')).toBeVisible();
}
