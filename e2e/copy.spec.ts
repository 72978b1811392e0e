import { expect, test } from './harness/test.ts';

test('the link of a paper is copied', async ({ profile }) => {
  const app = await profile.open();
  await app.window.openAt(0);
  await app.window.page.keyboard.press('y');
  await expect(app.window.messages).toContainText('Link copied');
  const copied = await app.electron.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied).toMatch(/^https:\/\/huggingface\.co\/papers\/\d{4}\.\d{5}$/);
});
