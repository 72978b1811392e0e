import { fridayDate } from './harness/feed.ts';
import { expect, test } from './harness/test.ts';

test('a PDF that is not here is fetched and opens by itself', async ({ profile, feed }) => {
  const { window } = await profile.open({ feed: feed.url });
  await window.expectUpToDate();
  const [paper] = await feed.edition(fridayDate);
  if (paper === undefined) throw new Error('the edition is empty');
  await window.open(paper.title);
  await window.button('Read PDF').click();
  const reader = window.page.getByRole('region', { name: 'Reader', exact: true });
  await expect(reader.getByRole('toolbar', { name: 'Reader' })).toBeVisible();
  await expect(reader.getByRole('spinbutton', { name: 'Page' })).toHaveValue('1', { timeout: 20_000 });
  await expect(reader.locator('.textLayer').first()).toContainText('Abstract');
});
