import type { FromLibrary } from '../../../shared/contract/port.ts';
import { fail } from '../../../shared/failure/failure.ts';
import { isPaperId } from '../../../shared/library/ids.ts';
import type { Library } from '../database.ts';
import { goneParts } from '../held-parts.ts';
import { metaNumber } from '../meta.ts';
import { lackingAdded, removedOwn, strayOwnFiles } from './added-papers.ts';
import { forgetHeldIds } from './held-ids.ts';
import { forgetHeldNow, heldNow } from './held-now.ts';
import { ingestBatch } from './ingest.ts';
import { uncheckedVersions } from './unchecked-versions.ts';
import { wantedFiles } from './wanted-files.ts';

export interface KeepFilesOptions {
  readonly library: Library;
  readonly epoch: number;
  readonly endpoint: string;
  now(): number;
  send(message: FromLibrary): void;
}

/** Brings papers that the reader added into the library, and says which files should come and go. */
export async function keepFiles({ library, epoch, endpoint, now, send }: KeepFilesOptions): Promise<void> {
  const lacking = await lackingAdded(library);
  if (lacking.papers.length > 0) await ingestBatch(library, epoch, endpoint, now(), lacking.papers);
  await dropRemoved(library, epoch);
  const { wishes, evict } = await wantedFiles(library, await heldNow(library, epoch));
  const gone = await goneParts(library, evict);
  const unchecked = await uncheckedVersions(library, now());
  send({ type: 'wanted-files', wishes: [...wishes], gone, own: [...lacking.files], unchecked });
}

async function dropRemoved(library: Library, epoch: number): Promise<void> {
  const ids = (await removedOwn(library)).filter(isPaperId);
  const strays = await strayOwnFiles(library);
  if (ids.length === 0 && strays.length === 0) return;
  const { papers, standings, files, meta } = library;
  await library.transaction('rw', [papers, standings, files, meta], async () => {
    if ((await metaNumber(library, 'epoch')) !== epoch) fail('worker', 'another worker has taken over');
    await papers.bulkDelete(ids);
    await standings.bulkDelete(ids);
    // The files themselves stay on the disk, where "Storage" lists what no paper claims.
    await files.where('paper').anyOf(ids).delete();
    await files.bulkDelete(strays);
    const count = (await metaNumber(library, 'papers')) ?? 0;
    await meta.put({ name: 'papers', value: Math.max(0, count - ids.length) });
  });
  forgetHeldIds(library);
  forgetHeldNow(library);
}
