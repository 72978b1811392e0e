import type { Page } from '@playwright/test';
import { z } from '../../shared/schema.ts';
import { rowsSchema } from './records.ts';

const tables = [
  'stars',
  'seen',
  'readings',
  'notes',
  'tags',
  'tagged',
  'editions',
  'acts',
  'outbox',
  'meta',
] as const;

const step = z.object({
  kind: z.string(),
  key: z.string(),
  value: z.record(z.string(), z.unknown()).nullable(),
});
const schema = rowsSchema.extend({
  papers: z.array(z.string()),
  editions: z.array(z.object({ date: z.string(), papers: z.array(z.string()) })),
  acts: z.array(z.object({ undone: z.number(), steps: z.array(z.object({ after: step, before: step })) })),
  outbox: z.array(z.object({ seq: z.number() })),
  meta: z.array(z.object({ name: z.string(), value: z.union([z.string(), z.number()]) })),
});

/** All that the database holds, as far as it is compared; of the papers, the ids. */
export type LibraryRows = Readonly<z.infer<typeof schema>>;
/** One step of an act: what a record was made to be, and what it was before. */
export type ActStep = LibraryRows['acts'][number]['steps'][number];

/** Reads the database from outside the app's code, in one transaction; `null` while there is none. */
export async function readLibrary(page: Page): Promise<LibraryRows | null> {
  const rows = await page.evaluate(async (names) => {
    const all = await indexedDB.databases();
    if (!all.some(({ name }) => name === 'offprint')) return null;
    const settled = <Value>(request: IDBRequest<Value>): Promise<Value> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const opening = indexedDB.open('offprint');
    // Never the one to create it: the app does that, with its schema.
    opening.onupgradeneeded = () => opening.transaction?.abort();
    const database = await settled(opening);
    try {
      const transaction = database.transaction([...names, 'papers'], 'readonly');
      // All asked before the first answer: a transaction without a request is over.
      const keys = settled(transaction.objectStore('papers').getAllKeys());
      const found = await Promise.all(
        names.map(
          async (name): Promise<[string, unknown]> => [
            name,
            await settled(transaction.objectStore(name).getAll()),
          ],
        ),
      );
      return { ...Object.fromEntries(found), papers: await keys };
    } finally {
      database.close();
    }
  }, tables);
  return rows === null ? null : schema.parse(rows);
}

/** A fact of the database about itself. */
export function metaOf(rows: LibraryRows, name: string): string | number | null {
  return rows.meta.find((row) => row.name === name)?.value ?? null;
}
