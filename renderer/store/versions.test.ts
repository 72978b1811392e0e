import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { calendarDate } from '../../shared/library/ids.ts';
import { Library } from './database.ts';
import { metaNumber, metaText } from './meta.ts';
import { recordAct } from './record-act.ts';
import { clock, device, type Fixture, fixtures, now, one, tag } from './schema-fixtures.test-support.ts';
import { schemaVersion } from './versions.ts';

/** Makes the database that a release of this version would have left. */
async function leave(fixture: Fixture, name: string): Promise<void> {
  const database = new Dexie(name);
  database.version(fixture.version).stores({ ...fixture.stores });
  await database.open();
  for (const [table, rows] of Object.entries(fixture.rows)) await database.table(table).bulkAdd([...rows]);
  database.close();
}

describe.each(fixtures)('a database of version $version', (fixture) => {
  it('has rows in every table', () => {
    expect(Object.keys(fixture.rows).sort()).toEqual(Object.keys(fixture.stores).sort());
  });

  it('opens with the present code and has lost nothing', async () => {
    const name = crypto.randomUUID();
    await leave(fixture, name);
    const library = new Library(name);
    for (const [table, rows] of Object.entries(fixture.rows)) {
      const held = await library.table(table).toArray();
      expect(held).toHaveLength(rows.length);
      for (const row of rows) expect(held).toContainEqual(expect.objectContaining(row));
    }
  });

  it('stays the same device and goes on counting', async () => {
    const name = crypto.randomUUID();
    await leave(fixture, name);
    const library = new Library(name);
    await recordAct(library, now, 'unstarred', () => [{ kind: 'star', key: one, value: null }]);
    const entry = (await library.outbox.toCollection().last())?.entry;
    expect(entry).toMatchObject({ id: `${device}-9`, device, seq: 9 });
    expect((entry?.clock ?? '') > clock).toBe(true);
    expect(await library.stars.count()).toBe(0);
  });

  it('answers by the indexes that the queries use', async () => {
    const name = crypto.randomUUID();
    await leave(fixture, name);
    const library = new Library(name);
    expect(await library.papers.orderBy('order').primaryKeys()).toEqual([one]);
    expect(await library.standings.orderBy('rank').primaryKeys()).toEqual([one]);
    expect(await library.tagged.where('tag').equals(tag).count()).toBe(1);
    expect(await library.tagged.where('paper').equals(one).count()).toBe(1);
    expect(await library.acts.where('undone').equals(0).count()).toBe(1);
    expect(await library.editions.get(calendarDate('2026-06-12'))).toMatchObject({ timesChecked: 3 });
  });
});

describe('a new database', () => {
  it('is a new device that has done nothing yet', async () => {
    const [first, second] = [new Library(crypto.randomUUID()), new Library(crypto.randomUUID())];
    expect(await metaText(first, 'device')).toMatch(/^[0-9a-f]{8}$/);
    expect(await metaText(first, 'device')).not.toBe(await metaText(second, 'device'));
    expect(await metaNumber(first, 'seq')).toBe(0);
    expect(await metaText(first, 'generation')).toBeNull();
  });

  it('stays that device when it is opened again', async () => {
    const name = crypto.randomUUID();
    const first = new Library(name);
    const device = await metaText(first, 'device');
    first.close();
    expect(await metaText(new Library(name), 'device')).toBe(device);
  });

  it('has a fixture of its version here', async () => {
    const library = await new Library(crypto.randomUUID()).open();
    expect(fixtures.map((fixture) => fixture.version)).toContain(library.verno);
    const declared = library.tables.map(({ name, schema }) => [
      name,
      [schema.primKey, ...schema.indexes].map((index) => index.src).join(', '),
    ]);
    expect(Object.fromEntries(declared)).toEqual(fixtures.at(-1)?.stores);
  });

  it('can be read by older code, which writes nothing into it', async () => {
    const name = crypto.randomUUID();
    const newer = new Dexie(name);
    newer.version(99).stores({ ...fixtures.at(-1)?.stores, later: 'id' });
    await newer.open();
    await newer.table('stars').add({ key: one, clock, at: now });
    await newer.table('later').add({ id: 1 });
    await newer.table('meta').add({ name: 'device', value: device });
    newer.close();

    const library = new Library(name);
    expect(await library.stars.toArray()).toMatchObject([{ key: one }]);
    expect(library.isNewer).toBe(true);
    const refused = { failure: { kind: 'newer-library' } };
    const unstar = recordAct(library, now, 'unstarred', () => [{ kind: 'star', key: one, value: null }]);
    await expect(unstar).rejects.toMatchObject(refused);
    await expect(library.meta.put({ name: 'epoch', value: 7 })).rejects.toMatchObject(refused);
    await expect(library.stars.clear()).rejects.toMatchObject(refused);
    library.close();

    await newer.open();
    expect(await newer.table('stars').count()).toBe(1);
    expect(await newer.table('later').count()).toBe(1);
    expect(newer.backendDB().version).toBe(990);
  });

  it('knows its own version', async () => {
    const library = new Library(crypto.randomUUID());
    await library.open();
    expect(library.verno).toBe(schemaVersion);
    expect(library.isNewer).toBe(false);
  });
});
