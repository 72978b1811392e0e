import { fridayDate } from './harness/feed.ts';
import type { LibraryWindow } from './harness/library-window.ts';
import { expect, test } from './harness/test.ts';

const script = `<img src=x onerror="document.title='script ran'"><script>document.title='script ran'</script>`;

/** Nothing that came from outside became an element or ran. */
async function expectInert(window: LibraryWindow): Promise<void> {
  await expect(window.page.locator('img[src="x"], body script, iframe, [onclick], [onerror]')).toHaveCount(0);
  await expect(window.page).not.toHaveTitle('script ran');
}

test('markup in a title is shown as text, and in a note is never run', async ({ profile, feed }) => {
  const title = `${script} A hostile paper`;
  await feed.control({
    addPaper: {
      date: fridayDate,
      title,
      summary: script,
      paper: { projectPage: "javascript:document.title='script ran'", githubRepo: 'file:///etc/passwd' },
    },
  });
  const { window } = await profile.open({ feed: feed.url });
  await window.expectUpToDate();
  await window.open(title);
  await expect(window.article.getByRole('heading', { level: 2 })).toHaveText(title);
  await expect(window.article).toContainText('<script>');
  await expect(window.button('Open on arXiv')).toBeVisible();
  await expect(window.button('Project page')).toBeHidden();
  await expect(window.button('Code')).toBeHidden();
  await expectInert(window);

  await window.note.fill(
    `Before ${script} after.\n\n${script}\n\n[link](javascript:document.title='script')\n\n![p](x)`,
  );
  await window.button('Preview').click();
  await expect(window.article.getByText(/^Before .* after\.$/)).toBeVisible();
  await expect(window.article.locator('a[href^="javascript:"]')).toHaveCount(0);
  await expectInert(window);
});

test('markup in every text of the feed stays text; pictures that are web pages or lie elsewhere are not kept', async ({
  profile,
  feed,
}) => {
  await feed.control({
    fault: [
      { kind: 'hostile', rate: 1 },
      { kind: 'wrong-type-picture', rate: 1 },
    ],
  });
  const { window } = await profile.open({ feed: feed.url });
  await window.expectUpToDate();
  for (const index of [0, 1, 2, 3]) {
    await window.openAt(index);
    await expect(window.article.getByRole('heading', { level: 2 })).toContainText('<img src=x onerror=');
    await expect(window.button('Project page')).toBeHidden();
    await expectInert(window);
    await expect(window.article.getByRole('img', { name: /^Picture of / })).toHaveCount(0);
  }
});
