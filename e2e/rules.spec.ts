import { fridayDate } from './harness/feed.ts';
import { expect, test } from './harness/test.ts';

test('a rule tags what comes after it, once, also over a restart', async ({ profile, feed }) => {
  const app = await profile.open({ feed: feed.url });
  const { window } = app;
  const { page } = window;
  await window.expectUpToDate();
  await window.openAt(0);
  await window.addTag('gardens');
  await window.goTo('Settings');
  await window.button('New rule').click();
  await page.getByLabel('New papers that match').fill('"gardening robots" OR is:nonsense');
  await expect(page.getByText('Would have matched 0 papers of the last 30 days')).toBeVisible();
  await expect(page.getByText(/nonsense/)).toBeVisible();
  await page.getByLabel('New papers that match').fill('"gardening robots"');
  const pick = async (button: string, name: string): Promise<void> => {
    await window.button(button).click();
    await page.getByRole('combobox', { name: button }).fill(name);
    await page.keyboard.press('Enter');
    await expect(window.button(`Without ${name}`)).toBeVisible();
  };
  await pick('Add a tag', 'gardens');
  await pick('Add a tag', 'robots/outdoors');
  await pick('Add a list', 'For the garden');
  await pick('Add a list', 'For the seminar');
  await page.getByRole('checkbox', { name: 'Star', exact: true }).check();
  await window.button('Save rule').click();
  await expect(page.getByRole('checkbox', { name: 'Rule "gardening robots" is on' })).toBeChecked();

  await feed.control({ addPaper: { date: fridayDate, title: 'On Gardening Robots' } });
  await window.goTo('Today');
  await window.button('Sync now').click();
  await expect(window.messages).toContainText('A rule was applied to 1 new paper');
  await expect(window.link('gardens')).toContainText('2');
  await expect(window.link('Starred')).toContainText('1');
  await expect(window.link('robots/outdoors')).toContainText('1');
  await expect(window.link('For the garden')).toContainText('1');
  await expect(window.link('For the seminar')).toContainText('1');
  await window.open('On Gardening Robots');
  await window.button('Remove tag gardens').click();
  await expect(window.link('gardens')).toContainText('1');

  await app.quit();
  const again = await profile.open({ feed: feed.url });
  await again.window.expectUpToDate();
  await feed.control({ addPaper: { date: fridayDate, title: 'More Gardening Robots' } });
  await again.window.button('Sync now').click();
  await expect(again.window.option('More Gardening Robots')).toBeVisible();
  await expect(again.window.messages).toContainText('A rule was applied to 1 new paper');
  await expect(again.window.link('gardens')).toContainText('2');
  await expect(again.window.link('Starred')).toContainText('2');
});

test('rules are ordered, changed, switched off, deleted and brought back', async ({ profile }) => {
  const { window } = await profile.open();
  const { page } = window;
  const { keyboard } = page;
  await window.expectPapers(32);
  await window.goTo('Settings');
  const list = page.getByRole('list', { name: 'Rules' });
  for (const word of ['attention', 'diffusion', 'speech']) {
    await window.button('New rule').click();
    await expect(page.getByLabel('New papers that match')).toBeFocused();
    await keyboard.type(word);
    await page.getByRole('checkbox', { name: 'Mark as read', exact: true }).check();
    await page.getByLabel('Name', { exact: true }).press('Enter');
    await expect(list.getByRole('listitem').last()).toContainText(word);
  }
  const order = () =>
    list
      .getByRole('checkbox')
      .evaluateAll((boxes) => boxes.map((box) => box.getAttribute('aria-label')?.split(' ')[1]));
  const handle = (word: string) => window.button(`Move rule ${word}`);
  await handle('attention').focus();
  await keyboard.press('ArrowDown');
  await expect.poll(order).toEqual(['diffusion', 'attention', 'speech']);
  await expect(handle('attention')).toBeFocused();
  await handle('speech').dragTo(list.getByRole('listitem').first(), { targetPosition: { x: 100, y: 3 } });
  await expect.poll(order).toEqual(['speech', 'diffusion', 'attention']);

  await window.button('Edit rule speech').click();
  await expect(page.getByRole('checkbox', { name: 'Mark as read', exact: true })).toBeChecked();
  await page.getByLabel('Name', { exact: true }).fill('Talking machines');
  await keyboard.press('Enter');
  const on = page.getByRole('checkbox', { name: 'Rule Talking machines is on' });
  await on.click();
  await expect(on).not.toBeChecked();
  await window.button('Delete rule Talking machines').click();
  await expect(on).toBeHidden();
  await window.messages.getByRole('button', { name: 'Undo' }).last().click();
  await expect(on).not.toBeChecked();
});
