import { Profile } from './harness/profile.ts';
import { smallDisk } from './harness/small-disk.ts';
import { expect, test } from './harness/test.ts';

const megabyte = 1_000_000;

test('on a disk that fills up the feed waits, a failed write is told, and nothing kept is lost', async ({
  feed,
}) => {
  const disk = await smallDisk();
  test.skip(disk === null, 'mounting a disk is not allowed here');
  if (disk === null) return;
  const profile = Profile.at(disk.folder);
  try {
    const app = await profile.open({ feed: feed.url });
    const { window } = app;
    await expect(window.messages).toContainText('Less than 500 MB are free');
    await window.expectUpToDate();
    const first = await window.openAt(0);
    await window.star.click();
    await profile.journalled('"kind":"star"');

    // Little room: the feed is not written, the reader's changes are.
    await disk.fill(60 * megabyte);
    await expect(window.messages).toContainText('Less than 100 MB are free');
    await window.button('Sync now').click();
    await expect(window.status).toHaveText(/^Failed: Less than 100 MB/);
    await window.note.fill('Written with little room.');
    await profile.journalled('Written with little room.');

    // No room at all: the failure is told at once, and what was typed stays where it was typed.
    await disk.fill(0);
    const second = await window.openAt(1);
    await window.note.fill(`No room for this. ${'x'.repeat(20_000)}`);
    await expect(window.messages).toContainText('The disk is full.');
    await expect(window.note).toHaveValue(/^No room for this\./);

    // Room again: the same text is saved without being typed again, and the feed goes on.
    await disk.free();
    await profile.journalled('No room for this.');
    await window.expectUpToDate();
    await app.kill();

    const again = await profile.open({ feed: feed.url });
    await again.window.open(first);
    await expect(again.window.star).toHaveAttribute('aria-pressed', 'true');
    await expect(again.window.note).toHaveValue('Written with little room.');
    await again.window.open(second);
    await expect(again.window.note).toHaveValue(/^No room for this\./);
  } catch (thrown) {
    process.stderr.write(`${await profile.account()}\n`);
    throw thrown;
  } finally {
    expect(await profile.stop()).toEqual([]);
    await disk.unmount();
  }
});
