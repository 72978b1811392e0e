import { expect, test } from './harness/test.ts';

test('a first run without a network shows the starter edition', async ({ profile }) => {
  const { window } = await profile.open();
  await expect(window.heading).toHaveText('Starter edition');
  await window.expectPapers(32);
  await expect(window.status).toHaveText('Offline');

  await window.openAt(0);
  await expect(window.article.getByRole('heading', { name: 'Offprint summary' })).toBeVisible();
  await expect(window.article.getByRole('heading', { name: 'Abstract' })).toBeHidden();
});
