import type { Page } from '@playwright/test';
import { fridayHeading } from './harness/feed.ts';
import { ReaderView } from './harness/reader-view.ts';
import { expect, test } from './harness/test.ts';

/** What has the focus, as far as it matters to somebody who cannot see the page. */
interface Stop {
  readonly role: string;
  readonly name: string;
  /** Something on the screen shows that it has the focus. */
  readonly isSeen: boolean;
}

/** Presses Tab until the first stop comes again. @returns every stop, in order. */
async function walk(page: Page): Promise<readonly Stop[]> {
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    // The walk begins at the top of the page, wherever it was left.
    window.getSelection()?.removeAllRanges();
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
  });
  const stops: Stop[] = [];
  for (let pressed = 0; pressed < 160; pressed += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return null;
      const isFirst = element.hasAttribute('data-walked');
      element.setAttribute('data-walked', '');
      // A list has the keys, and its active row shows it.
      const active = document.getElementById(element.getAttribute('aria-activedescendant') ?? '');
      const isSeen = [element, active].some((shown) => {
        if (shown === null) return false;
        const { width, top, bottom, left, right } = shown.getBoundingClientRect();
        const { outlineStyle, outlineWidth } = getComputedStyle(shown);
        const isOutlined = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0;
        return isOutlined && width > 0 && bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
      });
      const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
      const name =
        element.getAttribute('aria-label') ??
        (labels.map((label) => label.textContent).join(' ') ||
          element.textContent ||
          (element.getAttribute('title') ?? ''));
      return {
        isFirst,
        role: element.getAttribute('role') ?? element.tagName.toLowerCase(),
        name: name.trim().slice(0, 60),
        isSeen,
      };
    });
    if (stop === null || stop.isFirst) break;
    stops.push({ role: stop.role, name: stop.name, isSeen: stop.isSeen });
  }
  await page.evaluate(() => {
    for (const element of document.querySelectorAll('[data-walked]')) element.removeAttribute('data-walked');
    // The walk ends in the field in which it began; keys are for the room again.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  return stops;
}

/** Walks once round a room: it comes back to where it began, by way of these parts, and every stop is seen and named. */
async function expectWhole(page: Page, room: string, parts: readonly string[]): Promise<readonly Stop[]> {
  const stops = await walk(page);
  const names = stops.map(({ name }) => name);
  expect(stops.length, `${room} comes round`).toBeLessThan(160);
  expect(
    stops.filter(({ isSeen, name }) => !isSeen || name === ''),
    room,
  ).toEqual([]);
  for (const part of parts) expect(names, room).toContain(part);
  return stops;
}

test('Tab reaches every part of every room, sees where it is, and comes round', async ({ profile, feed }) => {
  const { window } = await profile.open({ feed: feed.url });
  const { page } = window;
  await window.expectUpToDate();
  await window.openAt(0);
  await window.addTag('one');
  await window.addTag('two');
  // Each room: the keys that lead there, its heading, and parts that the walk must come by.
  const rooms: readonly (readonly [string, string, readonly string[]])[] = [
    ['g t', fridayHeading, ['Today', 'Papers', 'Choose date', 'Star', 'Note']],
    ['Control+,', 'Settings', ['Appearance', 'Theme', 'New rule', 'Change keys…']],
    ['g v', 'Statistics', ['As a table Papers per week']],
    ['g i', 'Highlights', ['Go to Today']],
    ['g e', 'Tags', ['New tag', 'one', 'Tag one: colour and more']],
    ['g k', 'Storage', ['Settings']],
    ['g l', 'Ledger', ['Settings']],
    ['F1', 'Reading with Offprint', []],
  ];
  for (const [keys, room, parts] of rooms) {
    for (const key of keys.split(' ')) await page.keyboard.press(key);
    await expect(window.heading).toHaveText(room);
    if (room === fridayHeading) await window.openAt(0);
    if (room === 'Statistics') await expect(page.locator('svg a').first()).toBeAttached();
    const stops = await expectWhole(page, room, ['Search papers', ...parts, 'Sync now']);
    // Links of one group are one stop; the arrow keys go on from there.
    const tags = stops.filter(({ role, name }) => role === 'a' && (name === 'one' || name === 'two'));
    expect(tags.length, room).toBeLessThanOrEqual(room === 'Tags' ? 3 : 1);
  }

  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Command palette' }).fill('Digest');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Most upvoted' })).toBeVisible();
  await expectWhole(page, 'Digest', ['Search papers', 'Print', 'Sync now']);
  await window.goTo('Today');
  await window.openAt(0);
  await page.keyboard.press('p');
  await new ReaderView(page).expectPainted(1);
  await expectWhole(page, 'the reader', ['Page', 'Highlight', 'Find', 'Close reader', 'Sync now']);
});

test('the focus goes back where it was when something over the page closes', async ({ profile }) => {
  const { window } = await profile.open();
  const { page } = window;
  const { keyboard } = page;
  await window.expectPapers(32);
  await window.openAt(0);
  await window.list.focus();
  for (const [keys, name] of [
    ['?', 'Keyboard shortcuts'],
    ['Control+k', 'Command palette'],
    ['c', 'Cite'],
    ['a', 'Add to list'],
  ] as const) {
    await keyboard.press(keys);
    const dialog = page.getByRole('dialog', { name });
    await expect(dialog).toBeVisible();
    await expect(dialog.locator(':focus')).toHaveCount(1);
    await keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(window.list, name).toBeFocused();
  }
  await keyboard.press('Control+k');
  await keyboard.type('Write a note');
  await keyboard.press('Enter');
  await expect(window.note).toBeFocused();
  await keyboard.press('Escape');
  await window.goTo('Settings');
  await window.button('Change keys…').press('Enter');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await keyboard.press('Escape');
  await expect(window.button('Change keys…')).toBeFocused();
});
