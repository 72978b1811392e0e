import { startFeed } from './harness/feed.ts';
import { ReaderView } from './harness/reader-view.ts';
import { expect, test } from './harness/test.ts';

const papers = 10;
const isShown = (image: Element): boolean => image instanceof HTMLImageElement && image.naturalWidth > 0;

test('ten papers kept offline are all there without the feed, and what is not says so', async ({
  profile,
  feed,
}) => {
  test.setTimeout(90_000);
  const [old] = await feed.edition('2026-05-11');
  if (old === undefined) throw new Error('the old edition is empty');
  const first = await profile.open({ feed: feed.url });
  await first.window.expectUpToDate();
  await first.window.goTo('All papers');
  const titles: string[] = [];
  for (let at = 0; at <= papers; at += 1) {
    titles.push(await first.window.openAt(at));
    if (at === papers) break;
    await first.window.button('Keep offline').click();
    await expect(first.window.button('Keep offline')).toHaveAttribute('aria-pressed', 'true');
    // Comments and pictures are wished by the library itself, a moment later.
    await expect(first.window.article.getByRole('list', { name: 'On this machine' })).toContainText(
      /\d comments?/,
    );
    await first.window.list.focus();
  }
  // Papers that neither the feed nor arXiv has a text of fail in that part alone.
  const line = first.window.page
    .getByRole('contentinfo')
    .getByRole('button', { name: /^\d+ of \d+ downloads/ });
  await expect
    .poll(
      async () => {
        const [, done = 0, all = 1, failed = 0] =
          /(\d+) of (\d+) downloads(?: · (\d+) failed)?/.exec((await line.textContent()) ?? '') ?? [];
        return Number(done) + Number(failed) - Number(all);
      },
      { timeout: 40_000 },
    )
    .toBe(0);
  await first.quit();
  await feed.stop();

  const { window } = await profile.open({ feed: feed.url });
  await expect(window.status).toHaveText('Offline');
  await window.goTo('All papers');
  const texts: string[] = [];
  for (const [at, title] of titles.entries()) {
    await window.options.nth(at).click();
    await expect(window.article).toHaveAccessibleName(title);
    const here = window.article.getByRole('list', { name: 'On this machine' });
    if (at === papers) {
      await expect(here).toContainText('No PDF');
      await window.button('Download PDF').click();
      await expect(window.page.getByRole('contentinfo')).toContainText('waiting for the network');
      break;
    }
    await expect(here).toContainText('PDF · v');
    await expect(here).toContainText('1 picture');
    await expect(here).toContainText(/\d comments?/);
    if (((await here.textContent()) ?? '').includes('Text, from')) texts.push(title);
    if (at > 0) continue;
    await expect(window.article.getByRole('region', { name: 'Comments' })).toContainText('fetched');
    const picture = window.article.getByRole('img', { name: /^Picture of / }).first();
    await picture.scrollIntoViewIfNeeded();
    await expect.poll(() => picture.evaluate(isShown)).toBe(true);
  }
  expect(texts.length).toBeGreaterThan(3);

  // The PDF and the text of a paper are read, its figures shown.
  const reader = new ReaderView(window.page);
  const figure = reader.pages.getByRole('img').first();
  for (const title of texts) {
    await window.open(title);
    await window.article.getByRole('button', { name: 'Read text' }).click();
    await expect(reader.pages.getByRole('heading').first()).toBeVisible();
    if ((await figure.count()) > 0) break;
    await reader.button('Close reader').click();
  }
  await figure.scrollIntoViewIfNeeded();
  await expect(figure).toHaveAttribute('src', /^offprint:\/\/files\//);
  await expect.poll(() => figure.evaluate(isShown)).toBe(true);
  await reader.button('Read PDF').click();
  await reader.expectPainted(1);
  await reader.button('Close reader').click();

  // A paper that the library does not hold is asked for: it waits where all downloads do.
  await window.page.keyboard.press('Control+k');
  const palette = window.page.getByRole('dialog', { name: 'Command palette' });
  await palette.getByRole('combobox').fill(`https://arxiv.org/abs/${old.id}`);
  await window.page.getByRole('option', { name: `Add or open ${old.id}` }).click();
  await expect(window.messages).toContainText(`${old.id} is asked for as soon as there is a network.`);
  await window.page.keyboard.press('g');
  await window.page.keyboard.press('j');
  const panel = window.page.getByRole('dialog', { name: 'Downloads' });
  const asked = panel.getByRole('listitem').filter({ hasText: old.id });
  await expect(asked).toContainText('Paper · Waiting');
  await expect(panel.getByRole('status')).toContainText('waiting for the network');
  await window.page.keyboard.press('Escape');

  // What was queued comes as soon as the feed is back.
  const again = await startFeed(undefined, { port: Number(new URL(feed.url).port) });
  try {
    await window.open(titles[papers] ?? '');
    await window.button('Sync now').click();
    await expect(window.article.getByRole('list', { name: 'On this machine' })).toContainText('PDF · v');
    await expect(window.messages).toContainText('Added to your library');
    await window.page.evaluate((id) => {
      location.hash = `#/all?paper=${id}`;
    }, old.id);
    await expect(window.article).toHaveAccessibleName(old.title);
  } finally {
    await again.stop();
  }
});
