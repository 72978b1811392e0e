import { expect, test } from './harness/test.ts';

test('what a reader did survives kill -9', async ({ profile }) => {
  const first = await profile.open();
  const title = await first.window.openAt(1);
  await first.window.star.click();
  await first.window.article.getByRole('button', { name: 'Reading list', exact: true }).click();
  await first.window.article.getByRole('combobox', { name: 'Reading state' }).selectOption('Reading');
  await first.window.addTag('to cite');
  await first.window.note.fill('Compare with section 3.');
  await profile.journalled('"kind":"star"', '"state":"reading"', '"to cite"', 'Compare with section 3.');
  await first.kill();

  const { window } = await profile.open();
  await window.open(title);
  await expect(window.star).toHaveAttribute('aria-pressed', 'true');
  await expect(window.article.getByRole('combobox', { name: 'Reading state' })).toHaveValue('reading');
  await expect(window.button('Remove tag to cite')).toBeVisible();
  await expect(window.note).toHaveValue('Compare with section 3.');
  await window.goTo('Starred');
  await expect(window.option(title)).toBeVisible();
});

test('a star that was seen survives kill -9 at the same moment', async ({ profile }) => {
  const first = await profile.open();
  const title = await first.window.openAt(0);
  await first.window.star.click();
  await expect(first.window.star).toHaveAttribute('aria-pressed', 'true');
  await first.kill();

  const { window } = await profile.open();
  await window.goTo('Starred');
  await expect(window.option(title)).toBeVisible();
  await profile.journalled('"kind":"star"');
});
