import { expect, test } from './harness/test.ts';

test('many papers are selected, starred and tagged, and one undo takes each act back', async ({
  profile,
}) => {
  const { window } = await profile.open();
  const { page } = window;
  const { keyboard } = page;
  await window.expectPapers(32);
  await window.openAt(1);
  await expect(window.list).toHaveAttribute('aria-multiselectable', 'true');
  await window.options.nth(4).click({ modifiers: ['Shift'] });
  const bar = page.getByRole('toolbar', { name: 'Selected papers' });
  await expect(bar).toContainText('4 selected');
  await expect(window.list.getByRole('option', { selected: true })).toHaveCount(4);
  await keyboard.press('s');
  await expect(window.messages).toContainText('Starred 4 papers');

  await keyboard.press('Control+a');
  await expect(bar).toContainText('32 selected');
  await keyboard.press('l');
  await page.getByRole('combobox', { name: 'Tag selected papers' }).fill('first week');
  await keyboard.press('Enter');
  await expect(window.messages).toContainText('Tag added to 32 papers');
  await expect(window.link('first week')).toContainText('32');
  await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
  await expect(window.link('first week')).toBeHidden();

  await keyboard.press('Escape');
  await expect(bar).toBeHidden();
  await window.goTo('Starred');
  await window.expectPapers(4);
});

test('the keyboard selects a run of papers', async ({ profile }) => {
  const { window } = await profile.open();
  const { keyboard } = window.page;
  await window.expectPapers(32);
  await window.list.focus();
  await keyboard.press('ArrowDown');
  await keyboard.press('Shift+ArrowDown');
  await keyboard.press('Shift+ArrowDown');
  await expect(window.page.getByRole('status', { name: 'Selected papers' })).toHaveText('3 papers selected');
  await keyboard.press('Shift+ArrowUp');
  await expect(window.list.getByRole('option', { selected: true })).toHaveCount(2);
  await keyboard.press('x');
  await expect(window.list.getByRole('option', { selected: true })).toHaveCount(1);
});
