// Runs inside a page: Playwright sends its text there, so it may use nothing from outside itself.

export interface RowsWish {
  /** A table of the library. */
  readonly table: string;
  readonly least: number;
  readonly most: number;
}

/** Waits until a table has so many rows: the outbox none, when the journal has taken every change. */
export async function untilRows({ table, least, most }: RowsWish): Promise<void> {
  const limitMs = 120_000;
  const began = performance.now();
  const open = indexedDB.open('offprint');
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    open.onsuccess = () => resolve(open.result);
    open.onerror = () => reject(open.error);
  });
  const count = (): Promise<number> =>
    new Promise((resolve, reject) => {
      const asked = database.transaction(table).objectStore(table).count();
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
  try {
    for (let rows = await count(); rows < least || rows > most; rows = await count()) {
      if (performance.now() - began > limitMs) throw new Error(`${table} has ${rows} rows`);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  } finally {
    database.close();
  }
}
