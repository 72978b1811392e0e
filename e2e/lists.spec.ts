import type { LibraryWindow } from './harness/library-window.ts';
import { expect, test } from './harness/test.ts';

const titles = (window: LibraryWindow): Promise<string[]> =>
  window.options.evaluateAll((rows) =>
    rows
      .sort((a, b) => Number(a.getAttribute('aria-posinset')) - Number(b.getAttribute('aria-posinset')))
      .map((row) => row.getAttribute('aria-label')?.slice(0, 30) ?? ''),
  );

test('a list is made, filled by key and by drag, ordered, and outlives a restart', async ({ profile }) => {
  const app = await profile.open();
  const { window } = app;
  const { page } = window;
  const { keyboard } = page;
  await window.expectPapers(32);
  const all = await titles(window);
  await window.openAt(0);
  // Its field is fetched with the first opening; letters typed before it is there are meant for it.
  await keyboard.type('aFor the seminar');
  await expect(page.getByRole('combobox', { name: 'Find a list' })).toHaveValue('For the seminar');
  await keyboard.press('Enter');
  await expect(window.link('For the seminar')).toBeVisible();
  await window.options.nth(2).dragTo(window.link('For the seminar'));
  await expect(window.link('For the seminar')).toContainText('2');
  await window.options.nth(1).dragTo(window.link('For the seminar'));

  await window.goTo('For the seminar');
  await expect(window.heading).toHaveText('For the seminar');
  await window.expectPapers(3);
  const [a, b, c] = [all[0], all[2], all[1]];
  await expect.poll(() => titles(window)).toEqual([a, b, c]);
  await window.openAt(0);
  await keyboard.press('Alt+ArrowDown');
  await expect.poll(() => titles(window)).toEqual([b, a, c]);
  await window.options.nth(2).dragTo(window.options.nth(0), { targetPosition: { x: 60, y: 4 } });
  await expect.poll(() => titles(window)).toEqual([c, b, a]);
  await keyboard.press('Control+z');
  await expect.poll(() => titles(window)).toEqual([b, a, c]);

  await window.button('List For the seminar').click();
  await page.getByRole('textbox', { name: 'Name of the list' }).fill('Seminar');
  await keyboard.press('Enter');
  await window.button('New list under this one').click();
  await expect(window.heading).toHaveText('Untitled list');
  await window.button('List Untitled list').click();
  await window.button('Delete list').click();
  await expect(window.link('Untitled list')).toBeHidden();

  await app.quit();
  const again = await profile.open();
  await again.window.goTo('Seminar');
  await expect.poll(() => titles(again.window)).toEqual([b, a, c]);
});

test('lists are ordered, nested and closed in the sidebar, by keys and by drag', async ({ profile }) => {
  const app = await profile.open();
  const { window } = app;
  const { page } = window;
  const { keyboard } = page;
  await window.expectPapers(32);
  const lists = page.getByRole('group', { name: 'Lists' }).getByRole('link');
  const names = () => lists.evaluateAll((links) => links.map((link) => link.getAttribute('aria-label')));
  for (const name of ['Zeta', 'Beta', 'Gamma']) {
    await window.button('New list').click();
    await keyboard.type(name);
    await keyboard.press('Enter');
    await expect(window.heading).toHaveText(name);
  }
  await expect.poll(names).toEqual(['Zeta', 'Beta', 'Gamma']);
  await window.link('Settings').focus();
  await keyboard.press('ArrowUp');
  await keyboard.press('ArrowUp');
  await expect(window.link('Gamma')).toBeFocused();
  await keyboard.press('Alt+ArrowUp');
  await expect.poll(names).toEqual(['Zeta', 'Gamma', 'Beta']);
  await expect(window.link('Gamma')).toBeFocused();
  await keyboard.press('Alt+ArrowRight');
  const under = window.button('What stands under Zeta');
  await expect(under).toHaveAttribute('aria-expanded', 'true');
  await window.link('Zeta').focus();
  await keyboard.press('Alt+ArrowDown');
  await expect.poll(names).toEqual(['Beta', 'Zeta', 'Gamma']);
  await keyboard.press('ArrowLeft');
  await expect.poll(names).toEqual(['Beta', 'Zeta']);
  await app.quit();

  const again = await profile.open();
  const after = again.window.page.getByRole('group', { name: 'Lists' }).getByRole('link');
  const left = () => after.evaluateAll((links) => links.map((link) => link.getAttribute('aria-label')));
  await expect.poll(left).toEqual(['Beta', 'Zeta']);
  await again.window.button('What stands under Zeta').click();
  await expect.poll(left).toEqual(['Beta', 'Zeta', 'Gamma']);
  await again.window.link('Gamma').dragTo(again.window.link('Beta'), { targetPosition: { x: 60, y: 3 } });
  await expect.poll(left).toEqual(['Gamma', 'Beta', 'Zeta']);
  await expect(again.window.button('What stands under Zeta')).toBeHidden();
  await again.window.page.keyboard.press('Control+z');
  await expect.poll(left).toEqual(['Beta', 'Zeta', 'Gamma']);
});

test('the reading list keeps its order and hands out the next paper', async ({ profile }) => {
  const { window } = await profile.open();
  const { keyboard } = window.page;
  await window.expectPapers(32);
  const all = await titles(window);
  for (const at of [0, 1, 2]) {
    await window.openAt(at);
    await keyboard.press('r');
    await expect(window.link('Reading list')).toContainText(String(at + 1));
  }
  await window.goTo('Reading list');
  await expect.poll(() => titles(window)).toEqual([all[2], all[1], all[0]]);
  await window.openAt(0);
  await keyboard.press('Alt+ArrowDown');
  await expect.poll(() => titles(window)).toEqual([all[1], all[2], all[0]]);
  await keyboard.press('Shift+s');
  await expect(window.page.getByRole('combobox', { name: 'Reading state' })).toHaveValue('reading');
  await expect.poll(() => titles(window)).toEqual([all[1], all[2], all[0]]);
  await window.options.nth(2).dragTo(window.options.nth(0), { targetPosition: { x: 60, y: 4 } });
  await expect.poll(() => titles(window)).toEqual([all[0], all[1], all[2]]);
  const state = window.page.getByRole('combobox', { name: 'State', exact: true });
  await state.selectOption('Reading');
  await expect.poll(() => titles(window)).toEqual([all[2]]);
  await state.selectOption('Read');
  await window.button('Show all states').click();
  await window.expectPapers(3);
  await window.goTo('Today');
  await keyboard.press('Shift+r');
  await expect(window.heading).toHaveText('Reading list');
  expect(all[2]).toBe((await window.article.getAttribute('aria-label'))?.slice(0, 30));
});

test('a search is kept as a list that follows the library', async ({ profile }) => {
  const { window } = await profile.open();
  const { page } = window;
  await window.expectPapers(32);
  await window.openAt(0);
  await window.star.click();
  await page.getByRole('searchbox', { name: 'Search papers' }).fill('is:starred');
  await window.expectPapers(1);
  await window.button('Save as list').click();
  await expect(window.heading).toHaveText('is:starred');
  await expect(window.link('is:starred')).toContainText('1');
  await window.goTo('Today');
  await window.openAt(1);
  await window.star.click();
  await expect(window.link('is:starred')).toContainText('2');
  await window.goTo('is:starred');
  await window.expectPapers(2);
});
