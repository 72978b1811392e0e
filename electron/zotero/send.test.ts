import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { author, citedForTests } from '../../shared/citation/cited-paper.test-support.ts';
import { isSha256, ownPaperId, type Sha256 } from '../../shared/library/ids.ts';
import { zoteroItem, zoteroItemSchema } from '../../shared/zotero/zotero-item.ts';
import { freshFolder, removeFolders } from '../journal/folder-for-tests.ts';
import { sendToZotero } from './send.ts';
import { type ZoteroStandIn, zoteroStandIn } from './stand-in.test-support.ts';

afterEach(removeFolders);

const pdf = Buffer.from('%PDF-1.7\nbytes \xff\xfe\n%%EOF', 'latin1');

function sha(letter: string): Sha256 {
  const text = letter.repeat(64);
  if (!isSha256(text)) throw new TypeError('no SHA-256');
  return text;
}

async function filePlaces() {
  const file = path.join(await freshFolder(), 'kept');
  await writeFile(file, pdf);
  return { pathOf: () => file, sizeOf: async () => pdf.length, typeOf: async () => 'application/pdf' };
}

async function withZotero(use: (zotero: ZoteroStandIn) => Promise<void>, filesEditable = true) {
  const zotero = await zoteroStandIn(0, filesEditable);
  try {
    await use(zotero);
  } finally {
    await zotero.close();
  }
}

const item = zoteroItem(
  citedForTests({ authors: [author('Ada van der Lovelace'), author('Qwen Team')] }),
  ['kv-cache', 'to read'],
  'First & **bold**\nline\n\nSecond <p>',
);

describe('zoteroItem', () => {
  it('fills the fields of a preprint', () => {
    expect(zoteroItemSchema.parse(item)).toEqual({
      id: '2606.13392',
      itemType: 'preprint',
      title: 'Large Models of Small Worlds',
      creators: [
        { creatorType: 'author', lastName: 'van der Lovelace', firstName: 'Ada' },
        { creatorType: 'author', lastName: 'Qwen Team', fieldMode: 1 },
      ],
      abstractNote: 'We make worlds small.',
      date: '2026-06-09',
      url: 'https://arxiv.org/abs/2606.13392',
      DOI: '10.48550/arXiv.2606.13392',
      repository: 'arXiv',
      archiveID: 'arXiv:2606.13392',
      libraryCatalog: 'arXiv.org',
      extra: 'Citation Key: garosi2026large',
      tags: [{ tag: 'kv-cache' }, { tag: 'to read' }],
      notes: [{ note: '<p>First &amp; **bold**<br/>line</p>\n<p>Second &lt;p&gt;</p>' }],
      attachments: [],
    });
  });

  it('says nothing of arXiv about a paper of the reader’s own', () => {
    const own = zoteroItem(citedForTests({ id: ownPaperId(sha('a')) }, null), [], '');
    expect(own).toMatchObject({ itemType: 'document', notes: [], tags: [] });
    expect(JSON.stringify(own)).not.toMatch(/arxiv/i);
  });
});

describe('sendToZotero', () => {
  it('saves the items, then each PDF under its item', async () => {
    await withZotero(async (zotero) => {
      const other = { ...item, id: 'other', title: 'Ünïcode' };
      const sent = await sendToZotero(
        [
          { item, pdf: sha('a') },
          { item: other, pdf: null },
        ],
        await filePlaces(),
        zotero.port,
      );
      expect(sent).toEqual({ papers: 2, pdfs: 1, refused: 0 });
      expect(zotero.arrived.map(({ path: each }) => each.split('?')[0])).toEqual([
        '/connector/saveItems',
        '/connector/saveAttachment',
      ]);
      const [items, attachment] = zotero.arrived;
      expect(items?.headers).toMatchObject({
        'content-type': 'application/json',
        'x-zotero-connector-api-version': '3',
        host: `127.0.0.1:${zotero.port}`,
      });
      expect(items?.headers).not.toHaveProperty('origin');
      expect(items?.headers['user-agent'] ?? '').not.toMatch(/^Mozilla/);
      const body = JSON.parse(items?.body.toString('utf8') ?? '');
      expect(body).toEqual({
        sessionID: expect.stringMatching(/^[0-9a-f-]{36}$/),
        uri: 'https://arxiv.org/abs/2606.13392',
        items: [item, other],
      });
      expect(attachment?.path).toBe(`/connector/saveAttachment?sessionID=${body.sessionID}`);
      expect(attachment?.headers).toMatchObject({
        'content-type': 'application/pdf',
        'content-length': String(pdf.length),
        'x-zotero-connector-api-version': '3',
      });
      expect(JSON.parse(String(attachment?.headers['x-metadata']))).toEqual({
        sessionID: body.sessionID,
        parentItemID: '2606.13392',
        title: 'PDF',
        url: 'https://arxiv.org/pdf/2606.13392',
      });
      expect(attachment?.body.equals(pdf)).toBe(true);
    });
  });

  it('takes a session of its own each time', async () => {
    await withZotero(async (zotero) => {
      const places = await filePlaces();
      await sendToZotero([{ item, pdf: null }], places, zotero.port);
      await sendToZotero([{ item, pdf: null }], places, zotero.port);
      expect(zotero.arrived).toHaveLength(2);
    });
  });

  it('says when the library takes no files', async () => {
    await withZotero(async (zotero) => {
      const sent = await sendToZotero([{ item, pdf: sha('a') }], await filePlaces(), zotero.port);
      expect(sent).toEqual({ papers: 1, pdfs: 0, refused: 1 });
    }, false);
  });

  it('fails as such when Zotero does not run', async () => {
    const zotero = await zoteroStandIn(0);
    await zotero.close();
    await expect(sendToZotero([{ item, pdf: null }], await filePlaces(), zotero.port)).rejects.toMatchObject({
      failure: { kind: 'zotero' },
    });
  });
});
