import type { Library } from './database.ts';

/** Small facts about the database itself: texts and numbers, each in a row of its own. */
export type MetaText = 'device' | 'clock' | 'generation' | 'rebuilding' | 'endpoint' | 'rules-known';
/**
 * `paper-changes` counts the rows of papers and standings that were ever written. `rules-known` names the
 * recent papers that rules have been asked about, `rules-since` is when that began in this database.
 */
export type MetaNumber =
  | 'seq'
  | 'epoch'
  | 'last-complete'
  | 'papers'
  | 'paper-changes'
  | 'pictures-told'
  | 'rules-since';

export interface MetaRow {
  readonly name: MetaText | MetaNumber;
  readonly value: string | number;
}

/** Reads a text; `null` when it was never written. */
export async function metaText(library: Library, name: MetaText): Promise<string | null> {
  const row = await library.meta.get(name);
  return typeof row?.value === 'string' ? row.value : null;
}

/** Reads a number; `null` when it was never written. */
export async function metaNumber(library: Library, name: MetaNumber): Promise<number | null> {
  const row = await library.meta.get(name);
  return typeof row?.value === 'number' ? row.value : null;
}
