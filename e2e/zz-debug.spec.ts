import { test } from './harness/test.ts';

test('debug', async ({ profile, feed }) => {
  const first = await profile.open({ feed: feed.url });
  await first.window.expectUpToDate();
  await first.window.openAt(2);
  await first.window.star.click();
  await first.window.addTag('rescued');
  await first.window.note.fill('Still here.');
  await profile.journalled('"kind":"star"', '"rescued"', 'Still here.');
  await first.quit();
  await profile.deleteDatabase();
  const { window } = await profile.open({ feed: feed.url });
  const details = window.page.getByText('Details');
  await details.click();
  console.log(await window.messages.innerText());
});
