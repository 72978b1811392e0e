// Runs inside a page: Playwright sends its text there, so it may use nothing from outside itself.

/** Papers and standings in batches as JSON text, as they lie in the app's database. */
export function readBatches(wanted: { database: string; size: number }): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(wanted.database);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const opened = opening.result;
      const transaction = opened.transaction(['papers', 'standings']);
      const papers = transaction.objectStore('papers').getAll();
      const standings = transaction.objectStore('standings').getAll();
      transaction.onabort = () => reject(transaction.error);
      transaction.oncomplete = () => {
        opened.close();
        const batches: string[] = [];
        for (let at = 0; at < papers.result.length; at += wanted.size) {
          const part = <Row>(rows: Row[]): Row[] => rows.slice(at, at + wanted.size);
          batches.push(JSON.stringify({ papers: part(papers.result), standings: part(standings.result) }));
        }
        resolve(batches);
      };
    };
  });
}
