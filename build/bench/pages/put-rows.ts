// Runs inside a page: Playwright sends its text there, so it may use nothing from outside itself.

/** Rows by the table they belong to. */
export type RowsByTable = Readonly<Record<string, readonly unknown[]>>;

/** Writes rows into the database of the page's app, which must exist, in one transaction. */
export function putRows({ database, rows }: { database: string; rows: RowsByTable }): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(database);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const opened = opening.result;
      const transaction = opened.transaction(Object.keys(rows), 'readwrite');
      transaction.oncomplete = () => {
        opened.close();
        resolve();
      };
      transaction.onabort = () => reject(transaction.error);
      for (const [table, values] of Object.entries(rows)) {
        const store = transaction.objectStore(table);
        for (const value of values) store.put(value);
      }
    };
  });
}
