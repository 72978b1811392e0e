import { expect, test } from './harness/test.ts';

test('link and BibTeX are copied', async ({ profile }) => {
  const app = await profile.open();
  const title = await app.window.openAt(0);
  const clipboard = (): Promise<string> => app.electron.evaluate(({ clipboard: board }) => board.readText());
  await app.window.page.keyboard.press('y');
  await expect(app.window.messages).toContainText('Link copied');
  expect(await clipboard()).toMatch(/^https:\/\/huggingface\.co\/papers\/\d{4}\.\d{5}$/);
  await app.window.page.keyboard.press('c');
  await expect(app.window.messages).toContainText('BibTeX copied');
  expect(await clipboard()).toMatch(/^@\w+\{/);
  expect(await clipboard()).toContain(title.slice(0, 12));
});
