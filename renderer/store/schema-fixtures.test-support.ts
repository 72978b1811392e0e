import { formatClock } from '../../shared/library/clock.ts';
import { newDeviceId, paperId, tagId } from '../../shared/library/ids.ts';
import { taggedKey } from '../../shared/library/marks.ts';
import { changedStores, laterRows, laterStores } from './schema-fixture-2.test-support.ts';

/*
 * One fixture for every released version of the schema: its stores as they were declared then, and rows as
 * they were written then. A fixture never changes; a later version adds one to `fixtures`.
 */

export const now = Date.UTC(2026, 5, 12, 9);
export const one = paperId('2606.10001');
export const tag = tagId('7a7a7a7a-0000-4000-8000-000000000001');
export const device = newDeviceId();
export const clock = formatClock(now, 0, device);

export interface Fixture {
  readonly version: number;
  readonly stores: Readonly<Record<string, string>>;
  readonly rows: Readonly<Record<string, readonly object[]>>;
}

export const version1: Fixture = {
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

const version2: Fixture = {
  version: 2,
  stores: { ...version1.stores, ...changedStores, ...laterStores },
  rows: { ...version1.rows, ...laterRows({ paper: one, tag, clock, now }) },
};

export const fixtures = [version1, version2];
