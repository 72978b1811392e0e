import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { formatClock } from '../../shared/library/clock.ts';
import { calendarDate, newDeviceId, paperId, tagId } from '../../shared/library/ids.ts';
import { taggedKey } from '../../shared/library/marks.ts';
import { Library } from './database.ts';
import { metaNumber, metaText } from './meta.ts';
import { recordAct } from './record-act.ts';

/*
 * One fixture for every released version of the schema: its stores as they were declared then, and rows as
 * they were written then. A fixture never changes; a later version adds one below and a row to `fixtures`.
 */

const now = Date.UTC(2026, 5, 12, 9);
const one = paperId('2606.10001');
const tag = tagId('7a7a7a7a-0000-4000-8000-000000000001');
const device = newDeviceId();
const clock = formatClock(now, 0, device);

interface Fixture {
  readonly version: number;
  readonly stores: Readonly<Record<string, string>>;
  readonly rows: Readonly<Record<string, readonly object[]>>;
}

const version1: Fixture = {
  version: 1,
  stores: {
    papers: 'id, order',
    standings: 'id, rank',
    editions: 'date',
    rankings: 'name',
    pictures: 'url, paper',
    stars: 'key',
    readings: 'key',
    seen: 'key',
    notes: 'key',
    tags: 'key',
    tagged: 'key, paper, tag',
    tombstones: 'id',
    outbox: 'seq',
    acts: '++id, undone',
    meta: 'name',
  },
  rows: {
    papers: [
      {
        id: one,
        title: 'A paper',
        abstract: { kind: 'abstract', text: 'Of something.' },
        authors: [{ name: 'Ada Lovelace', hidden: false, username: null }],
        authorCount: 1,
        publishedOn: '2026-06-10',
        edition: '2026-06-12',
        submitter: null,
        organization: { name: 'lab', title: 'A Lab' },
        aiSummary: null,
        aiModel: null,
        keywords: ['engines'],
        projectPage: null,
        githubRepo: 'https://github.com/a/b',
        thumbnail: null,
        media: [],
        withdrawnAt: null,
        firstSeenAt: now,
        order: -Date.UTC(2026, 5, 12),
      },
    ],
    standings: [
      { id: one, upvotes: 9, comments: 1, githubStars: 2, rank: -9, checkedAt: now, history: [[now, 9]] },
    ],
    editions: [
      {
        date: '2026-06-12',
        papers: [one],
        arrivedAt: [now],
        timesChecked: 3,
        firstCheckedAt: now,
        lastCheckedAt: now,
        lastChangedAt: now,
        failure: null,
      },
    ],
    rankings: [{ name: 'trending', papers: [one], checkedAt: now }],
    pictures: [
      {
        url: 'https://cdn.example.org/a.png',
        paper: one,
        sha256: 'a'.repeat(64),
        type: 'image/png',
        bytes: 9,
        width: 2,
        height: 1,
        failedAt: null,
      },
    ],
    stars: [{ key: one, clock, at: now }],
    readings: [{ key: one, clock, at: now, state: 'reading' }],
    seen: [{ key: one, clock, at: now }],
    notes: [{ key: one, clock, at: now, text: 'Remember **this**.' }],
    tags: [{ key: tag, clock, at: now, name: 'agents', colour: 'teal' }],
    tagged: [{ key: taggedKey(tag, one), clock, at: now, tag, paper: one }],
    tombstones: [{ id: 'star 2606.10002', clock }],
    outbox: [
      {
        seq: 8,
        entry: {
          id: `${device}-8`,
          device,
          seq: 8,
          clock,
          group: 'g',
          change: { kind: 'star', key: one, value: { at: now } },
        },
      },
    ],
    acts: [
      {
        id: 4,
        group: 'g',
        label: 'starred',
        count: 1,
        at: now,
        undone: 0,
        steps: [
          {
            after: { kind: 'star', key: one, value: { at: now } },
            before: { kind: 'star', key: one, value: null },
          },
        ],
      },
    ],
    meta: [
      { name: 'device', value: device },
      { name: 'seq', value: 8 },
      { name: 'clock', value: clock },
      { name: 'epoch', value: 5 },
      { name: 'papers', value: 1 },
      { name: 'generation', value: 'gen-1' },
      { name: 'endpoint', value: 'https://huggingface.co' },
      { name: 'last-complete', value: now },
    ],
  },
};

const fixtures = [version1];

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

  it('is refused by older code, not emptied', async () => {
    const name = crypto.randomUUID();
    const newer = new Dexie(name);
    newer.version(99).stores({ ...version1.stores, later: 'id' });
    await newer.open();
    await newer.table('stars').add({ key: one, clock, at: now });
    newer.close();
    const library = new Library(name);
    const rows = await library.stars.toArray().catch(() => null);
    if (rows !== null) expect(rows).toMatchObject([{ key: one }]);
    library.close();
    await newer.open();
    expect(await newer.table('stars').count()).toBe(1);
    expect(await newer.table('later').count()).toBe(0);
  });
});
