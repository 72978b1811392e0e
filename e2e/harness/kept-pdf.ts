import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { LibraryWindow } from './library-window.ts';
import type { Profile } from './profile.ts';

/**
 * Puts a file into the profile as the PDF of a paper, as an earlier download would have left it.
 * @param size what the library takes it for, bytes.
 */
export async function keepAsPdf(
  profile: Profile,
  window: LibraryWindow,
  paper: string,
  bytes: Uint8Array,
  fetchedAt = 1,
  size = bytes.length,
): Promise<void> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const folder = path.join(profile.folder, 'files', sha256.slice(0, 2));
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, sha256), bytes);
  const row = {
    key: `${paper} ${sha256}`,
    paper,
    kind: 'pdf',
    sha256,
    bytes: size,
    source: 'arxiv',
    version: 'v1',
    fetchedAt,
    pages: null,
  };
  await window.page.evaluate(
    (file) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('offprint');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const writing = database.transaction('files', 'readwrite');
          writing.objectStore('files').put(file);
          writing.onerror = () => reject(writing.error);
          writing.oncomplete = () => {
            database.close();
            resolve();
          };
        };
      }),
    row,
  );
}
