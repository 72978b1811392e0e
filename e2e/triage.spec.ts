import { expect, test } from './harness/test.ts';

test('an edition is sorted by keys alone, and what was dismissed comes back', async ({ profile, feed }) => {
  const { window } = await profile.open({ feed: feed.url });
  const { page } = window;
  const { keyboard } = page;
  await window.expectUpToDate();
  await window.goTo('Today');
  const size = Number(await window.options.first().getAttribute('aria-setsize'));
  const line = page.getByRole('status', { name: 'Sorting', exact: true });
  await expect(line).toBeHidden();
  await keyboard.press('j');
  const first = await window.article.getAttribute('aria-label');
  await keyboard.press('3');
  await expect(line).toHaveText(`${size - 1} papers left to sort`);
  await expect(window.article).not.toHaveAccessibleName(first ?? '');
  await expect(window.options.first()).toHaveAccessibleName(/Dismissed/);
  await keyboard.press('2');
  await expect(window.link('Reading list')).toContainText('1');
  for (let left = size - 2; left > 0; left -= 1) {
    await expect(line).toHaveText(left === 1 ? '1 paper left to sort' : `${left} papers left to sort`);
    await keyboard.press('1');
  }
  await expect(line).toHaveText('Every paper is sorted');
  await window.openAt(0);
  await keyboard.press('0');
  await expect(line).toHaveText('1 paper left to sort');
  await expect(window.options.first()).not.toHaveAccessibleName(/Dismissed/);
});
