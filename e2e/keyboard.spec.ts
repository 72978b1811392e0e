import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fridayDate } from './harness/feed.ts';
import { expect, test } from './harness/test.ts';

test('from an empty profile to a paper tagged, noted, listed and exported, by keys alone', async ({
  profile,
  feed,
}) => {
  const app = await profile.open({ feed: feed.url });
  const { window } = app;
  const { page } = window;
  const { keyboard } = page;
  await window.expectUpToDate();
  await keyboard.press('j');
  const title = (await window.article.getAttribute('aria-label')) ?? '';
  await expect(window.option(title)).toHaveAttribute('aria-posinset', '1');
  await keyboard.press('j');
  await expect(window.article).not.toHaveAccessibleName(title);
  await keyboard.press('k');
  await expect(window.article).toHaveAccessibleName(title);

  await keyboard.press('s');
  await expect(window.star).toHaveAttribute('aria-pressed', 'true');
  await keyboard.press('r');
  await expect(window.article.getByRole('combobox', { name: 'Reading state' })).toHaveValue('to-read');
  await keyboard.press('m');
  await expect(window.button('Mark as unread')).toBeVisible();
  await keyboard.press('m');
  await expect(window.button('Mark as read')).toBeVisible();

  await keyboard.press('l');
  await expect(page.getByRole('combobox', { name: 'Add tag' })).toBeFocused();
  await keyboard.type('by key');
  await keyboard.press('Enter');
  await expect(window.button('Remove tag by key')).toBeVisible();
  await keyboard.press('Escape');

  await expect(window.note).toBeVisible();
  await keyboard.press('n');
  await expect(window.note).toBeFocused();
  await keyboard.type('Read this before the seminar.');
  await keyboard.press('Escape');

  await keyboard.press('a');
  await expect(page.getByRole('combobox', { name: 'Find a list' })).toBeFocused();
  await keyboard.type('For the seminar');
  await keyboard.press('Enter');
  await expect(window.link('For the seminar')).toContainText('1');

  await keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: 'Command palette' })).toBeFocused();
  await keyboard.type('For the seminar');
  await expect(page.getByRole('option', { name: 'For the seminar', selected: true })).toBeVisible();
  await keyboard.press('Enter');
  await expect(window.heading).toHaveText('For the seminar');
  await keyboard.press('j');
  await expect(window.article).toHaveAccessibleName(title);
  await expect(window.note).toHaveValue('Read this before the seminar.');

  const file = path.join(profile.folder, 'seminar.bib');
  await app.electron.evaluate(({ dialog: system }, chosen) => {
    system.showSaveDialog = async () => ({ canceled: false, filePath: chosen });
  }, file);
  await keyboard.press('Shift+c');
  const dialog = page.getByRole('dialog', { name: 'Cite For the seminar' });
  await expect(dialog.getByRole('button', { name: 'Copy', exact: true })).toBeFocused();
  await keyboard.press('Shift+Tab');
  await expect(dialog.getByRole('button', { name: 'Save…' })).toBeFocused();
  await keyboard.press('Enter');
  await expect(window.messages).toContainText('Saved');
  const saved = await readFile(file, 'utf8');
  expect(saved.match(/^@misc\{/gm)).toHaveLength(1);
  const listed = (await feed.edition(fridayDate)).find((paper) => paper.title === title);
  expect(saved).toContain(`eprint = {${listed?.id ?? 'the paper of the list'}}`);
  await profile.journalled('Read this before the seminar.', 'by key', 'For the seminar');
});

test('lists, fields, palette and help answer to their keys', async ({ profile }) => {
  const { window } = await profile.open();
  const { keyboard } = window.page;
  // The paper is not there yet, and its note even less: what is typed waits for it.
  await window.options.nth(4).evaluate(async (row) => {
    if (row instanceof HTMLElement) row.click();
    await null;
    for (const key of ['n', 's', 'j']) {
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    }
  });
  await expect(window.note).toBeFocused();
  const title = (await window.article.getAttribute('aria-label')) ?? '';
  await keyboard.type('kmrl/? gs');
  await expect(window.note).toHaveValue('sjkmrl/? gs');
  await expect(window.article).toHaveAccessibleName(title);
  await expect(window.star).toHaveAttribute('aria-pressed', 'false');
  await expect(window.heading).toHaveText('Starter edition');
  await keyboard.press('Escape');
  await expect(window.note).not.toBeFocused();
  await keyboard.press('s');
  await expect(window.star).toHaveAttribute('aria-pressed', 'true');

  const search = window.page.getByRole('searchbox', { name: 'Search papers' });
  await keyboard.press('/');
  await expect(search).toBeFocused();
  await keyboard.type('js');
  await expect(window.heading).toHaveText('Search: js');
  await keyboard.press('Escape');
  await expect(search).not.toBeFocused();
  await expect(window.heading).toHaveText('Starter edition');

  // The list is walked with the arrow keys.
  const selected = window.list.getByRole('option', { selected: true });
  await window.list.focus();
  await keyboard.press('Home');
  await expect(selected).toHaveAttribute('aria-posinset', '1');
  await keyboard.press('ArrowDown');
  await expect(selected).toHaveAttribute('aria-posinset', '2');
  await keyboard.press('End');
  await expect(selected).toHaveAttribute('aria-posinset', '32');

  const help = window.page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await keyboard.press('?');
  await expect(help).toBeVisible();
  await expect(help).toContainText('Mark all as read');
  await keyboard.press('Escape');
  await expect(help).toBeHidden();

  const palette = window.page.getByRole('dialog', { name: 'Command palette' });
  await keyboard.press('Control+k');
  await expect(palette).toBeVisible();
  await keyboard.type('reading list');
  await keyboard.press('Enter');
  await expect(palette).toBeHidden();
  await expect(window.heading).toHaveText('Reading list');

  await keyboard.press('Control+k');
  await expect(palette.getByRole('option').first()).toHaveAccessibleName('Go Reading list');
  await keyboard.type('hydragen');
  await expect(palette.getByRole('option').first()).toHaveAccessibleName(/^Paper Hydragen/);
  await keyboard.press('Enter');
  await expect(window.article).toHaveAccessibleName(/^Hydragen/);

  await keyboard.press('Control+k');
  await keyboard.type('proxy');
  await expect(palette.getByRole('option').first()).toHaveAccessibleName('Setting Proxy');
  await keyboard.press('Enter');
  await expect(window.page.getByRole('combobox', { name: 'Proxy' })).toBeFocused();
});

test('Space pages through a paper, then goes to the next unread one', async ({ profile, feed }) => {
  const { window } = await profile.open({ feed: feed.url });
  await window.expectUpToDate();
  await window.page.keyboard.press('j');
  await expect(window.options.first()).toHaveAttribute('aria-selected', 'true');
  await expect(async () => {
    await window.page.keyboard.press('Space');
    await expect(window.options.nth(1)).toHaveAttribute('aria-selected', 'true', { timeout: 500 });
  }).toPass();
});
