import { expect, test } from './harness/test.ts';

test('a library of a newer version can be read, and says why nothing is written', async ({
  profile,
  feed,
}) => {
  const first = await profile.open({ feed: feed.url });
  await first.window.expectUpToDate();
  const title = await first.window.openAt(0);
  await first.window.star.click();
  await first.window.note.fill('Of today.');
  await profile.journalled('"kind":"star"', 'Of today.');
  // What an Offprint of next year would leave behind.
  await first.window.page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('offprint', 9_990);
        opening.onupgradeneeded = () => opening.result.createObjectStore('later', { keyPath: 'id' });
        opening.onsuccess = () => resolve(opening.result.close());
        opening.onerror = () => reject(new Error(String(opening.error)));
      }),
  );
  await first.kill();
  const journal = await profile.journal();

  const { window } = await profile.open({ feed: feed.url });
  await expect(window.page.getByRole('alert')).toContainText('written by a newer version of Offprint');
  await window.open(title);
  await expect(window.star).toHaveAttribute('aria-pressed', 'true');
  await expect(window.note).toHaveValue('Of today.');
  await window.star.click();
  await expect(window.page.getByRole('alert')).toContainText('nothing is written');
  await expect(window.star).toHaveAttribute('aria-pressed', 'true');
  expect(await profile.journal()).toBe(journal);
});
