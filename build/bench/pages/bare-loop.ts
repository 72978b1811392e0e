// Runs inside a page: Playwright sends its text there, so it may use nothing from outside itself.

/**
 * Writes batches of papers and standings, given as JSON text, one transaction each, into a new database with
 * the app's secondary indexes: what storing them costs when nothing else is done.
 * @returns milliseconds.
 */
export async function bareLoop(batches: readonly string[]): Promise<number> {
  const name = 'bare-loop';
  const whenDone = (request: IDBRequest): Promise<void> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve();
      request.onerror = () => reject(request.error);
    });
  await whenDone(indexedDB.deleteDatabase(name));
  const opening = indexedDB.open(name, 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore('papers', { keyPath: 'id' }).createIndex('order', 'order');
    opening.result.createObjectStore('standings', { keyPath: 'id' }).createIndex('rank', 'rank');
  };
  await whenDone(opening);
  const database = opening.result;
  const began = performance.now();
  for (const batch of batches) {
    const rows: { papers: unknown[]; standings: unknown[] } = JSON.parse(batch);
    await new Promise<void>((resolve, reject) => {
      const transaction = database.transaction(['papers', 'standings'], 'readwrite', {
        durability: 'strict',
      });
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
      const papers = transaction.objectStore('papers');
      const standings = transaction.objectStore('standings');
      for (const row of rows.papers) papers.put(row);
      for (const row of rows.standings) standings.put(row);
    });
  }
  const ms = performance.now() - began;
  database.close();
  return ms;
}
