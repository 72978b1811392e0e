// Runs inside a page: Playwright sends its text there, so it may use nothing from outside itself.

/** Reads one row of the app's database; `undefined` when there is none. */
export function readRow(wanted: { database: string; table: string; key: string }): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(wanted.database);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const opened = opening.result;
      const asked = opened.transaction(wanted.table).objectStore(wanted.table).get(wanted.key);
      asked.onerror = () => reject(asked.error);
      asked.onsuccess = () => {
        opened.close();
        resolve(asked.result);
      };
    };
  });
}
