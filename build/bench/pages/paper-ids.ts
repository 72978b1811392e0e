// Runs inside a page: Playwright sends its text there, so it may use nothing from outside itself.

/** The ids of all papers of the database. */
export function paperIds(database: string): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(database);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const asked = opening.result.transaction('papers').objectStore('papers').getAllKeys();
      asked.onerror = () => reject(asked.error);
      asked.onsuccess = () => {
        opening.result.close();
        resolve(asked.result.map(String));
      };
    };
  });
}
