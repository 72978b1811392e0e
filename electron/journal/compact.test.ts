import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import type { JournalEntry } from '../../shared/library/record.ts';
import { device, entries, entry, replayed, sequencesIn } from './entries-for-tests.ts';
import { freshFolder, removeFolders } from './folder-for-tests.ts';
import { openJournal } from './journal.ts';
import { latestByRecord } from './latest-by-record.ts';

afterEach(removeFolders);

describe('a compaction', () => {
  test('keeps the deciding entry of each record, removals too, and knows all the others', async () => {
    const folder = await freshFolder();
    const journal = await openJournal(folder);
    await journal.append(entries(1, 40));
    expect(await journal.compact()).toEqual({
      entriesBefore: 40,
      entriesAfter: 7,
      snapshot: 'snapshot-1.jsonl',
    });
    expect(journal.count).toBe(7);
    expect(await sequencesIn(journal)).toEqual([34, 35, 36, 37, 38, 39, 40]);
    expect((await replayed(journal)).filter(({ change }) => change.value === null)).toHaveLength(2);
    expect(await journal.append(entries(39, 42))).toEqual({ appended: 2, known: 2 });
    await journal.close();
    const again = await openJournal(folder);
    expect(again).toMatchObject({ count: 9, problems: [], isNew: false, generation: journal.generation });
    expect(await again.append(entries(1, 42))).toEqual({ appended: 0, known: 42 });
    expect(again.lastSequence(device('a'))).toBe(42);
    await again.close();
  });

  test('keeps the last three snapshots with their journals', async () => {
    const folder = await freshFolder();
    const journal = await openJournal(folder);
    for (let round = 0; round < 6; round += 1) {
      await journal.append(entries(round * 10 + 1, round * 10 + 10));
      await journal.compact();
    }
    await journal.close();
    expect(await readdir(folder)).toEqual(
      ['generation.json', ...[4, 5, 6].map((n) => `journal-${n}.jsonl`)].concat(
        [4, 5, 6].map((n) => `snapshot-${n}.jsonl`),
      ),
    );
  });

  test('with nothing new to say is one more snapshot of the same', async () => {
    const journal = await openJournal(await freshFolder());
    await journal.append(entries(1, 9));
    await journal.compact();
    const before = await replayed(journal);
    expect(await journal.compact()).toMatchObject({ entriesBefore: 7, entriesAfter: 7 });
    expect(await replayed(journal)).toEqual(before);
    await journal.close();
  });

  test('runs between appends and replays, and disturbs neither', async () => {
    const journal = await openJournal(await freshFolder());
    await journal.append(entries(1, 1_000, { papers: 1_000 }));
    const replay = journal.replay(10)[Symbol.asyncIterator]();
    const first = await replay.next();
    const work = [
      journal.append(entries(1_001, 1_010)),
      journal.compact(),
      journal.append(entries(1_011, 1_020)),
    ];
    await Promise.all(work);
    let seen = first.value?.length ?? 0;
    for (let next = await replay.next(); next.done !== true; next = await replay.next())
      seen += next.value.length;
    expect(seen).toBe(1_000);
    expect(await journal.append(entries(1, 1_020))).toEqual({ appended: 0, known: 1_020 });
    await journal.close();
  });

  test('is worth it for a large journal with few records', async () => {
    const journal = await openJournal(await freshFolder(), { compactAboveBytes: 10_000 });
    await journal.append(entries(1, 200, { papers: 200 }));
    expect(journal.shouldCompact).toBe(false);
    await journal.append(entries(201, 401, { papers: 200 }));
    expect(journal.shouldCompact).toBe(true);
    await journal.compact();
    expect(journal.shouldCompact).toBe(false);
    await journal.close();
  });

  test('refuses to copy what was damaged since it was opened', async () => {
    const folder = await freshFolder();
    const journal = await openJournal(folder);
    await journal.append(entries(1, 9));
    const file = path.join(folder, 'journal-0.jsonl');
    const bytes = await readFile(file);
    bytes[300] = 0;
    await writeFile(file, bytes);
    await expect(journal.compact()).rejects.toMatchObject({ failure: { kind: 'disk' } });
    await journal.append([entry(10)]);
    await journal.close();
    const again = await openJournal(folder);
    expect(await sequencesIn(again)).toEqual([1, 3, 4, 5, 6, 7, 8, 9, 10]);
    await again.close();
  });
});

type Step = readonly JournalEntry[] | 'compact' | 'reopen';

const steps = fc.array(
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.array(fc.tuple(fc.constantFrom('a', 'b'), fc.integer({ min: 1, max: 60 })), {
        maxLength: 12,
      }),
    },
    { weight: 1, arbitrary: fc.constantFrom('compact' as const, 'reopen' as const) },
  ),
  { maxLength: 25 },
);

test('any mixture of appends, compactions and restarts keeps each record as it should be', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (list) => {
      const folder = await freshFolder();
      let journal = await openJournal(folder);
      const all: JournalEntry[] = [];
      for (const step of list) {
        const what: Step =
          typeof step === 'string' ? step : step.map(([on, seq]) => entry(seq, { from: device(on) }));
        if (what === 'compact') await journal.compact();
        else if (what === 'reopen') {
          await journal.close();
          journal = await openJournal(folder);
        } else {
          await journal.append(what);
          all.push(...what);
        }
      }
      const found = await replayed(journal);
      expect(found).toHaveLength(journal.count);
      expect(new Map(latestByRecord(found))).toEqual(new Map(latestByRecord(all)));
      expect(await journal.append(all)).toEqual({ appended: 0, known: all.length });
      await journal.close();
      await removeFolders();
    }),
    { numRuns: 60, seed: 20_260_612 },
  );
});
