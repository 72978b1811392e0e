import { zoteroPort } from '../electron/zotero/connector.ts';
import { type ZoteroStandIn, zoteroStandIn } from '../electron/zotero/stand-in.test-support.ts';
import { expect, test } from './harness/test.ts';

test('a paper goes to Zotero with its tags, note and PDF', async ({ profile, feed }) => {
  let zotero: ZoteroStandIn;
  try {
    zotero = await zoteroStandIn(zoteroPort);
  } catch {
    test.skip(true, 'something listens on the port of Zotero already');
    return;
  }
  try {
    const app = await profile.open({ feed: feed.url });
    const { window } = app;
    await window.expectUpToDate();
    const title = await window.openAt(0);
    await window.addTag('for zotero');
    await window.note.fill('Look at the appendix.');
    await window.button('Download PDF').click();
    await expect(window.button('Download PDF')).toBeHidden({ timeout: 20_000 });
    await window.page.keyboard.press('c');
    await window.button('Send to Zotero').click();
    await expect(window.messages).toContainText('Sent 1 paper to Zotero, with 1 PDF.');
    const [items, attachment] = zotero.arrived;
    const { items: sent } = JSON.parse(items?.body.toString('utf8') ?? '');
    expect(sent).toMatchObject([
      {
        itemType: 'preprint',
        title,
        tags: [{ tag: 'for zotero' }],
        notes: [{ note: '<p>Look at the appendix.</p>' }],
      },
    ]);
    expect(attachment?.body.subarray(0, 5).toString()).toBe('%PDF-');
    await zotero.close();
    await window.button('Send to Zotero').click();
    await expect(window.page.getByRole('alert')).toContainText('Zotero does not answer.');
  } finally {
    await zotero.close();
  }
});
