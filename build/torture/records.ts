import { z } from '../../shared/schema.ts';

/**
 * What the reader owns, flat: one text a record, absent where there is nothing. Records are named
 * `star PAPER`, `seen PAPER`, `reading PAPER`, `note PAPER` and `tagged PAPER NAME`; a tag that lost its
 * name counts as taken off, as it does on the screen.
 */
export type Records = ReadonlyMap<string, string>;

/** The value of a record that has nothing but being there. */
export const on = 'on';

const keyed = z.object({ key: z.string(), at: z.number() });
export const rowsSchema = z.object({
  stars: z.array(keyed),
  seen: z.array(keyed),
  readings: z.array(keyed.extend({ state: z.string() })),
  notes: z.array(keyed.extend({ text: z.string() })),
  tags: z.array(keyed.extend({ name: z.string() })),
  tagged: z.array(keyed.extend({ tag: z.string(), paper: z.string() })),
});
export type Rows = Readonly<z.infer<typeof rowsSchema>>;

/** The records of rows, and what is there twice that may be there once. */
export function recordsOf(rows: Rows): { readonly records: Records; readonly doubled: readonly string[] } {
  const records = new Map<string, string>();
  const doubled: string[] = [];
  const put = (record: string, value: string): void => {
    if (records.has(record)) doubled.push(record);
    if (value !== '') records.set(record, value);
  };
  for (const { key } of rows.stars) put(`star ${key}`, on);
  for (const { key } of rows.seen) put(`seen ${key}`, on);
  for (const { key, state } of rows.readings) put(`reading ${key}`, state);
  for (const { key, text } of rows.notes) put(`note ${key}`, text);
  const names = new Map(rows.tags.map(({ key, name }) => [key, name]));
  const lower = rows.tags.map(({ name }) => name.toLocaleLowerCase()).sort();
  for (const [at, name] of lower.entries()) if (name === lower[at + 1]) doubled.push(`tag ${name}`);
  for (const { tag, paper } of rows.tagged) {
    const name = names.get(tag);
    if (name !== undefined) put(`tagged ${paper} ${name}`, on);
  }
  return { records, doubled };
}
