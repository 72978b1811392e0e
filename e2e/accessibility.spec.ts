import AxeBuilder from '@axe-core/playwright';
import type { LibraryWindow } from './harness/library-window.ts';
import type { Profile } from './harness/profile.ts';
import { ReaderView } from './harness/reader-view.ts';
import { expect, test } from './harness/test.ts';

type RunOptions = Parameters<AxeBuilder['options']>[0];

/** All that colours can break. Names, roles and order are the same in every theme, and are looked at in the light one. */
const inColours: RunOptions = {
  runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
};

/** What axe finds serious or critical, in the light and the dark colours: the rule, and where. */
async function barriers(window: LibraryWindow): Promise<readonly string[]> {
  const found = await barriersIn(window, {});
  await colour(window, 'dark');
  const inTheDark = await barriersIn(window, inColours);
  await colour(window, 'light');
  return [...found, ...inTheDark.map((what) => `dark: ${what}`)];
}

async function barriersIn(window: LibraryWindow, rules: RunOptions): Promise<readonly string[]> {
  // Electron opens no second page, which axe would need for its other mode.
  const { violations } = await new AxeBuilder({ page: window.page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'], ...rules })
    .analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target}: ${failureSummary}`),
    );
}

/** Shows the page in other colours, as the setting does, but at once. */
async function colour({ page }: LibraryWindow, theme: 'light' | 'dark'): Promise<void> {
  await page.evaluate(async (name) => {
    document.documentElement.dataset.theme = name;
    // What follows the theme draws itself anew first; a colour on its way is none that anybody reads.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    for (const change of document.getAnimations()) if (change instanceof CSSTransition) change.finish();
  }, theme);
}

async function openLight(profile: Profile, feed: string): Promise<LibraryWindow> {
  const { window } = await profile.open({ feed });
  await window.expectUpToDate();
  await window.goTo('Settings');
  await window.page.getByRole('combobox', { name: 'Theme' }).selectOption('Light');
  return window;
}

test('no barriers in the library, in either theme', async ({ profile, feed }) => {
  const window = await openLight(profile, feed.url);
  const { page } = window;
  await page.getByRole('textbox', { name: 'Word or phrase' }).fill('models, agents');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: 'Watched words' }).getByRole('listitem')).toHaveCount(2);
  expect(await barriers(window)).toEqual([]);

  await page.getByRole('checkbox', { name: 'Make a digest' }).check();
  await page.getByRole('checkbox', { name: 'By e-mail' }).check();
  expect(await barriers(window)).toEqual([]);
  await window.button('Show it now').click();
  await expect(page.getByRole('region', { name: 'Most upvoted' })).toBeVisible();
  expect(await barriers(window)).toEqual([]);
  await page.keyboard.press('F1');
  await expect(window.heading).toHaveText('Reading with Offprint');
  expect(await barriers(window)).toEqual([]);

  await window.goTo('Today');
  await expect(window.options.first()).toBeVisible();
  expect(await barriers(window)).toEqual([]);
  await window.openAt(0);
  await window.star.click();
  await window.addTag('a11y');
  expect(await barriers(window)).toEqual([]);

  const search = page.getByRole('searchbox', { name: 'Search papers' });
  await search.fill('models has:co');
  await expect(page.getByRole('listbox', { name: 'Ways to go on' })).toBeVisible();
  await expect(window.options.first().locator('mark').first()).toBeVisible();
  await expect(page.getByRole('region', { name: 'Found online' })).toBeVisible();
  expect(await barriers(window)).toEqual([]);
  await page.keyboard.press('Escape');
  await window.button('Search help').click();
  await expect(page.getByRole('dialog', { name: 'Search help' })).toBeVisible();
  expect(await barriers(window)).toEqual([]);
  await page.keyboard.press('Escape');
  await window.goTo('For you');
  await expect(page.getByText('Learned from 1 paper')).toBeVisible();
  expect(await barriers(window)).toEqual([]);
  await window.openAt(0);
  await page.keyboard.press('e');
  await expect(window.heading).toHaveText('Similar papers');
  await expect(window.options.first()).toBeVisible();
  expect(await barriers(window)).toEqual([]);
  await window.goTo('Today');
  await window.openAt(0);

  await page.keyboard.press('c');
  await expect(page.getByRole('textbox', { name: 'Citation', exact: true })).toHaveValue(/@misc/);
  expect(await barriers(window)).toEqual([]);
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Command palette' })).toBeVisible();
  expect(await barriers(window)).toEqual([]);
  await page.keyboard.press('Escape');
  await window.button('Choose date').click();
  await expect(page.getByRole('dialog', { name: 'Choose date' })).toBeVisible();
  expect(await barriers(window)).toEqual([]);
  await page.keyboard.press('Escape');
  await window.article.getByRole('button', { name: 'Download PDF', exact: true }).click();
  await expect(window.article.getByRole('list', { name: 'On this machine' })).toContainText('PDF · v');
  await page.keyboard.press('g');
  await page.keyboard.press('j');
  await expect(page.getByRole('dialog', { name: 'Downloads' })).toBeVisible();
  expect(await barriers(window)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('g');
  await page.keyboard.press('k');
  await expect(page.getByRole('list', { name: 'By paper' })).toBeVisible();
  expect(await barriers(window)).toEqual([]);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  expect(await barriers(window)).toEqual([]);
});

test('no barriers in the reader, in either theme', async ({ profile, feed }) => {
  const window = await openLight(profile, feed.url);
  const { page } = window;
  await window.goTo('Today');
  await window.openAt(0);
  await window.addTag('a11y');
  const reader = new ReaderView(page);
  await page.keyboard.press('p');
  await reader.expectPainted(1);
  await reader.selectAcrossColumns();
  await page.keyboard.press('1');
  await reader.button('Annotations').click();
  await expect(reader.region.getByRole('list', { name: 'Annotations' })).toBeVisible();
  expect(await barriers(window)).toEqual([]);
  // Pages draw themselves anew in other colours, and the card of a mark closes over that.
  const card = page.getByRole('dialog', { name: 'Annotation' });
  for (const theme of ['dark', 'light'] as const) {
    await colour(window, theme);
    await reader.marks().first().press('Enter');
    await expect(card).toBeVisible();
    expect(await barriersIn(window, theme === 'dark' ? inColours : {})).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(card).toBeHidden();
  }
  await reader.button('Thumbnails').click();
  await reader.button('Find').click();
  expect(await barriers(window)).toEqual([]);
  await reader.button('Close find').click();
  await reader.button('Read text').click();
  await expect(reader.pages.getByRole('heading', { name: /Introduction/ })).toBeVisible();
  expect(await barriers(window)).toEqual([]);
  await reader.button('Close reader').click();
  await window.goTo('Highlights');
  await window.button('Comment and labels').click();
  expect(await barriers(window)).toEqual([]);
});

test('no barriers where things are put in order, in either theme', async ({ profile, feed }) => {
  const window = await openLight(profile, feed.url);
  const { page } = window;
  await window.goTo('Today');
  await window.openAt(0);
  await window.addTag('a11y');
  await window.addTag('a11y/nested');
  await page.keyboard.press('a');
  await page.getByRole('combobox', { name: 'Find a list' }).fill('For the seminar');
  await page.keyboard.press('Enter');
  await page.keyboard.press('r');
  await page.keyboard.press('3');
  await window.goTo('Settings');
  await window.button('New rule').click();
  await page.getByLabel('New papers that match').fill('attention');
  await page.getByRole('checkbox', { name: 'Star', exact: true }).check();
  await window.button('Save rule').click();
  await window.button('New rule').click();
  await page.getByLabel('New papers that match').fill('model');
  await expect(page.getByText(/Would have matched [1-9]/)).toBeVisible();
  expect(await barriers(window)).toEqual([]);
  await window.button('Add a tag').click();
  await expect(page.getByRole('combobox', { name: 'Add a tag' })).toBeFocused();
  expect(await barriers(window)).toEqual([]);
  await page.keyboard.press('Escape');
  await window.button('Cancel').click();
  await window.button('Change keys…').click();
  await window.button('Change the key of “Star”').click();
  await page.keyboard.press('x');
  await expect(page.getByRole('alert')).toBeVisible();
  expect(await barriers(window)).toEqual([]);
  await page.keyboard.press('Escape');

  await window.goTo('Today');
  await page.keyboard.press('Control+a');
  await expect(page.getByRole('toolbar', { name: 'Selected papers' })).toBeVisible();
  expect(await barriers(window)).toEqual([]);
  await window.button('Put selected papers on a list').click();
  expect(await barriers(window)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await window.goTo('For the seminar');
  await window.button('List For the seminar').click();
  expect(await barriers(window)).toEqual([]);
  await page.keyboard.press('Escape');
  await window.goTo('Reading list');
  await expect(window.button('Read next')).toBeVisible();
  expect(await barriers(window)).toEqual([]);

  await window.button('Manage tags').click();
  await window.button('Tag a11y: colour and more').click();
  expect(await barriers(window)).toEqual([]);
  await page.keyboard.press('Escape');
  await window.goTo('Statistics');
  await expect(page.getByRole('region', { name: 'Papers per week' }).locator('svg')).toBeAttached();
  for (const table of await page.getByText('As a table').all()) await table.click();
  await expect(page.getByRole('table').first()).toBeVisible();
  expect(await barriers(window)).toEqual([]);

  await page.keyboard.press('g');
  await page.keyboard.press('l');
  await expect(window.heading).toHaveText('Ledger');
  await window.button('Sync log').click();
  await expect(page.getByRole('dialog', { name: 'Sync log' })).toBeVisible();
  expect(await barriers(window)).toEqual([]);
  await page.keyboard.press('Escape');
  expect(await barriers(window)).toEqual([]);
  await window.goTo('Today');
  await window.openAt(0);
  await window.article.getByTitle('Papers in the library').first().click();
  await page.getByRole('searchbox', { name: 'Search papers' }).press('End');
  await page.keyboard.type(' upvotes:many');
  await expect(page.getByText('many is no number')).toBeVisible();
  expect(await barriers(window)).toEqual([]);

  // Chosen in Settings the other colours come by themselves.
  await window.goTo('Settings');
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('Dark');
  await expect(page.locator(':root')).toHaveAttribute('data-theme', 'dark');
  expect(await barriersIn(window, inColours)).toEqual([]);
});
