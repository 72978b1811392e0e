import { expect, test } from './harness/test.ts';

test('a narrow window shows one pane at a time', async ({ profile }) => {
  const app = await profile.open();
  const { window } = app;
  await window.expectPapers(32);
  await app.resize(720, 900);
  await expect(window.library).toBeHidden();
  await expect(window.list).toBeVisible();
  await expect(window.article).toBeHidden();

  const title = await window.openAt(0);
  await expect(window.list).toBeHidden();
  await expect(window.page.getByRole('heading', { name: title })).toBeVisible();
  await window.button('Back to the list').click();
  await expect(window.list).toBeVisible();
  await expect(window.article).toBeHidden();

  await window.button('Library').click();
  await expect(window.library).toBeVisible();
  await expect(window.list).toBeHidden();
  await window.link('Starred').click();
  await expect(window.heading).toHaveText('Starred');
  await expect(window.library).toBeHidden();
  const overflow = await window.page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);

  // Searching leads out of every pane to what is found.
  const { keyboard } = window.page;
  const box = window.page.getByRole('searchbox', { name: 'Search papers' });
  const first = title.split(/[^A-Za-z]/)[0] ?? '';
  await keyboard.press('/');
  await expect(box).toBeFocused();
  await keyboard.type(first);
  await expect(window.option(title)).toBeVisible();
  await expect(box).toHaveValue(first);
  await keyboard.press('Enter');
  await window.open(title);
  await keyboard.press('/');
  await expect(box).toBeFocused();
  await expect(window.list).toBeVisible();
  await keyboard.press('Escape');
  await keyboard.press('Control+,');
  await expect(window.heading).toHaveText('Settings');
  // What was half filled in stays when the window becomes wide, and narrow again.
  await window.button('New rule').click();
  const rule = window.page.getByLabel('New papers that match');
  await rule.fill('attention');
  for (const [width, height] of [
    [1280, 800],
    [720, 900],
  ] as const) {
    await app.resize(width, height);
    await expect(window.library).toBeVisible({ visible: width > 800 });
    await expect(rule).toHaveValue('attention');
  }
  await window.button('Cancel').click();
  await keyboard.press('/');
  await keyboard.type(first);
  await expect(window.option(title)).toBeVisible();
});
