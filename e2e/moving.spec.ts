import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Profile } from './harness/profile.ts';
import type { RunningApp } from './harness/running-app.ts';
import { expect, test } from './harness/test.ts';

/** Answers the system's dialogs, and keeps the app from starting itself anew: the test does that. */
async function choose(app: RunningApp, folder: string): Promise<void> {
  await app.electron.evaluate(({ app: electron, dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen });
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
    electron.relaunch = () => {};
  }, folder);
}

test('starting over backs up, moves the library aside, and a restore brings everything back', async ({
  profile,
}) => {
  const backups = path.join(profile.folder, 'my backups');
  await mkdir(backups);
  const first = await profile.open();
  const title = await first.window.openAt(1);
  await first.window.star.click();
  await first.window.note.fill('From before.');
  await profile.journalled('"kind":"star"', 'From before.');
  const other = await first.windowOpenedBy(() => first.window.page.keyboard.press('Control+Shift+n'));
  await other.openAt(2);
  await choose(first, backups);
  await first.window.goTo('Settings');
  await first.window.button('Choose folder…').click();
  await expect(first.window.page.getByText(`The last seven are kept in ${backups}`)).toBeVisible();
  await first.window.button('Start over').click();
  const asked = first.window.page.getByRole('dialog');
  await other.note.fill('Typed in the other window, last');
  await Promise.all([first.ended(), asked.getByRole('button', { name: 'Start over' }).click()]);

  const [backup = ''] = await readdir(backups);
  expect(backup).toMatch(/^offprint-backup-.*-kept\.zip$/);
  const second = await profile.open();
  await second.window.goTo('Today');
  await second.window.expectPapers(32);
  await second.window.open(title);
  await expect(second.window.star).toHaveAttribute('aria-pressed', 'false');
  const asides = (await readdir(profile.folder)).filter((name) => name.startsWith('library-set-aside-'));
  expect(asides).toHaveLength(1);
  const left = Profile.at(path.join(profile.folder, asides[0] ?? ''));
  expect(await left.journal()).toContain('Typed in the other window, last');
  await choose(second, path.join(backups, backup));
  await second.window.goTo('Settings');
  await second.window.button('Restore…').click();
  await second.window.page.getByRole('button', { name: /^Merge \d+ change/ }).click();
  await second.window.goTo('Starred');
  await second.window.open(title);
  await expect(second.window.note).toHaveValue('From before.');
});

test('a library that was moved is found again, with its pictures, and the old place says where', async ({
  profile,
  feed,
}) => {
  const target = await mkdtemp(path.join(tmpdir(), 'offprint-moved-'));
  const first = await profile.open({ feed: feed.url });
  await first.window.expectUpToDate();
  const title = await first.window.openAt(0);
  await first.window.star.click();
  await profile.journalled('"kind":"star"');
  const other = await first.windowOpenedBy(() => first.window.page.keyboard.press('Control+Shift+n'));
  const noted = await other.openAt(2);
  await choose(first, target);
  await first.window.goTo('Settings');
  await other.note.fill('Typed in the other window, last');
  await Promise.all([first.ended(), first.window.button('Move library…').click()]);

  const second = await profile.open();
  await second.window.goTo('Today');
  await second.window.open(title);
  await expect(second.window.star).toHaveAttribute('aria-pressed', 'true');
  await second.window.open(noted);
  await expect(second.window.note).toHaveValue('Typed in the other window, last');
  await second.window.goTo('Settings');
  await expect(second.window.page.getByText(target).first()).toBeVisible();
  expect(existsSync(path.join(target, 'journal', 'journal-0.jsonl'))).toBe(true);
  expect(existsSync(path.join(profile.folder, 'journal'))).toBe(false);
  await second.quit();
  // The lock is the new folder's: a second start finds the first there.
  const third = await profile.open();
  expect(await profile.startAgain()).toBe(0);
  await third.quit();
  await rm(target, { recursive: true });
});

test('a backup with pictures brings them back into an empty library', async ({ profile, feed }) => {
  const file = path.join(profile.folder, 'whole.zip');
  const first = await profile.open({ feed: feed.url });
  await first.window.expectUpToDate();
  await first.window.openAt(0);
  await choose(first, file);
  await first.window.goTo('Settings');
  await first.window.page.getByRole('checkbox', { name: 'Include PDFs and pictures' }).check();
  const kept = async (): Promise<string[]> => {
    const names = await readdir(path.join(profile.folder, 'files'), { recursive: true });
    return names.filter((name) => /[0-9a-f]{64}$/.test(name)).sort();
  };
  await expect.poll(async () => (await kept()).length).toBeGreaterThan(2);
  await first.window.button('Back up now').click();
  await expect(first.window.messages).toContainText(/Backed up .* and \d+ files to/);
  await first.quit();
  const before = await kept();
  await rm(path.join(profile.folder, 'files'), { recursive: true });

  const second = await profile.open();
  await choose(second, file);
  await second.window.goTo('Settings');
  await second.window.button('Restore…').click();
  await second.window.page.getByRole('button', { name: /^Merge/ }).click();
  await expect(second.window.messages).toContainText(/\d+ files? restored/);
  const after = await kept();
  expect(after.length).toBeGreaterThan(2);
  expect(before).toEqual(expect.arrayContaining(after));
});
