import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { readPaper } from '../../shared/feed/read-answer.ts';
import { calendarDate, type PaperId, paperId, tagId } from '../../shared/library/ids.ts';
import { Library } from './database.ts';
import { newArrivals } from './follow-rules.ts';
import { recordAct } from './record-act.ts';
import { ingestBatch } from './worker/ingest.ts';

const start = Date.UTC(2026, 5, 12, 9);
const endpoint = 'https://huggingface.co';
const blank = readPaper({ id: '2606.10001', title: 'A paper' }, endpoint);
const tag = tagId('0123456789ab');
const id = (number: number): PaperId => paperId(`2606.${10_000 + number}`);

let library: Library;
let now: number;
beforeEach(() => {
  library = new Library(crypto.randomUUID());
  now = start;
});

async function arrive(numbers: readonly number[], title: string, date = '2026-06-12') {
  now += 1_000;
  const papers = numbers.map((number) => ({ ...blank, id: id(number), title, edition: calendarDate(date) }));
  await ingestBatch(library, 1, endpoint, now, [{ kind: 'edition', date: calendarDate(date), papers }]);
}

async function follow(interrupt = false): Promise<string | null> {
  now += 1_000;
  const arrivals = await newArrivals(library, now);
  if (arrivals === null) return null;
  return recordAct(library, now, 'followed-rule', async (held) => {
    const changes = await arrivals.decide(held);
    if (interrupt) throw new Error('the window died');
    return changes;
  });
}

const makeRule = (query: string, at = now): Promise<string | null> =>
  recordAct(library, at, 'rule-changed', () => [
    { kind: 'tag', key: tag, value: { name: 'agents', colour: 'red', at } },
    {
      kind: 'rule',
      key: 'r-1',
      value: { name: '', query, on: true, order: 1, at, actions: [{ do: 'tag', tag }, { do: 'star' }] },
    },
  ]);

const starred = () => library.stars.toCollection().primaryKeys();
const tagged = async () => (await library.tagged.toArray()).map((row) => row.paper);
const untag = (paper: PaperId) =>
  recordAct(library, now, 'untagged', () => [
    { kind: 'tagged', key: `${tag} ${paper}`, value: null },
    { kind: 'star', key: paper, value: null },
  ]);

describe('rules', () => {
  beforeEach(async () => {
    await library.meta.put({ name: 'epoch', value: 1 });
    await follow();
    await arrive([1], 'Agents that were here');
    await follow();
    await makeRule('agents');
  });

  it('leave alone what came before them, and what does not match', async () => {
    await arrive([2], 'Kernels');
    expect(await follow()).toBeNull();
    expect(await starred()).toEqual([]);
  });

  it('act on a new paper once, whatever the reader does with it then', async () => {
    await arrive([2, 3], 'More agents');
    expect(await follow()).not.toBeNull();
    expect(await tagged()).toEqual([id(2), id(3)]);
    expect(await library.acts.where('id').above(0).last()).toMatchObject({
      label: 'followed-rule',
      count: 2,
    });
    await untag(id(2));
    await arrive([2, 3], 'More agents, renamed');
    expect(await follow()).toBeNull();
    expect(await tagged()).toEqual([id(3)]);
  });

  it('act once when two windows look at the same papers', async () => {
    await arrive([2], 'More agents');
    const [one, other] = [await newArrivals(library, now), await newArrivals(library, now)];
    if (one === null || other === null) throw new Error('nothing came');
    await recordAct(library, now, 'followed-rule', one.decide);
    await untag(id(2));
    expect(await recordAct(library, now, 'followed-rule', other.decide)).toBeNull();
    expect(await tagged()).toEqual([]);
  });

  it('act again, whole, when they were interrupted', async () => {
    await arrive([2], 'More agents');
    await expect(follow(true)).rejects.toThrow('the window died');
    expect(await tagged()).toEqual([]);
    await follow();
    expect(await tagged()).toEqual([id(2)]);
    expect(await starred()).toEqual([id(2)]);
  });

  it('leave a library that is read anew as the reader had it', async () => {
    library = new Library(crypto.randomUUID());
    await library.meta.put({ name: 'epoch', value: 1 });
    const made = now;
    now += 2 * 86_400_000;
    await makeRule('agents', made);
    await follow();
    await arrive([1], 'Agents that were here');
    await arrive([4], 'New agents', '2026-06-14');
    await follow();
    expect(await tagged()).toEqual([id(4)]);
  });
});
