import { randomUUID } from 'node:crypto';
import type { SentToZotero } from '../../shared/contract/channels.ts';
import { fail } from '../../shared/failure/failure.ts';
import type { Sha256 } from '../../shared/library/ids.ts';
import type { ZoteroParcel } from '../../shared/zotero/zotero-item.ts';
import { postToZotero } from './connector.ts';

/** Where kept files are, and how large. */
export interface FilePlaces {
  pathOf(sha256: Sha256): string;
  sizeOf(sha256: Sha256): Promise<number | null>;
  typeOf(sha256: Sha256): Promise<string | null>;
}

/**
 * Sends papers to the collection that is selected in Zotero: all items in one request, then each PDF.
 * @throws FailureError `zotero` when Zotero does not run or refuses the items; then nothing was saved there.
 */
export async function sendToZotero(
  parcels: readonly ZoteroParcel[],
  files: FilePlaces,
  port?: number,
): Promise<SentToZotero> {
  const sessionID = randomUUID();
  const items = parcels.map(({ item }) => item);
  const uri = items[0]?.url ?? 'https://arxiv.org/';
  const saved = await postToZotero('/connector/saveItems', { json: { sessionID, uri, items } }, {}, port);
  if (saved.status !== 201) fail('zotero', `saveItems: ${saved.status} ${saved.text.slice(0, 200)}`);
  let pdfs = 0;
  let refused = 0;
  for (const { item, pdf } of parcels) {
    const bytes = pdf === null ? null : await files.sizeOf(pdf);
    if (pdf === null || bytes === null || (await files.typeOf(pdf)) !== 'application/pdf') continue;
    const metadata = {
      sessionID,
      parentItemID: item.id,
      title: 'PDF',
      url: item.url?.replace('/abs/', '/pdf/') ?? `offprint://paper/${item.id}`,
    };
    const status = await postToZotero(
      `/connector/saveAttachment?sessionID=${encodeURIComponent(sessionID)}`,
      { file: files.pathOf(pdf), bytes, type: 'application/pdf' },
      { 'X-Metadata': JSON.stringify(metadata) },
      port,
    ).then(
      (answer) => answer.status,
      // The items are saved by now; what is missing is said at the end.
      () => null,
    );
    // 200 is how Zotero says that the library takes items but no files.
    if (status === 201) pdfs += 1;
    else refused += 1;
  }
  return { papers: items.length, pdfs, refused };
}
