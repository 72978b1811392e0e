import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { entries, entry, sequencesIn } from './entries-for-tests.ts';
import { freshFolder, removeFolders } from './folder-for-tests.ts';
import { openJournal } from './journal.ts';
import { longestLine, writeLine } from './line.ts';

let folder = '';
let file = '';
let lines: Buffer[] = [];

beforeEach(async () => {
  folder = await freshFolder();
  file = path.join(folder, 'journal-0.jsonl');
  await (await openJournal(folder)).close();
  lines = entries(1, 5).map((one) => writeLine('entry', JSON.stringify(one)));
});
afterEach(removeFolders);

async function openWith(content: readonly Uint8Array[]) {
  await writeFile(file, Buffer.concat(content));
  const journal = await openJournal(folder);
  await journal.close();
  return journal;
}

describe('damage in the middle', () => {
  test('one byte flipped, wherever in a line: at most that line is missing', async () => {
    const [, , third = Buffer.alloc(0)] = lines;
    for (let at = 0; at < third.length; at += 1) {
      for (const flip of [0x01, 0x80, (third[at] ?? 0) ^ 0x0a]) {
        const flipped = Buffer.from(third);
        flipped[at] = (flipped[at] ?? 0) ^ flip;
        const journal = await openWith(lines.with(2, flipped));
        const isLineFeed = at === third.length - 1;
        expect(await sequencesIn(journal), `byte ${at}`).toEqual(isLineFeed ? [1, 2, 3, 4, 5] : [1, 2, 4, 5]);
      }
    }
  });

  test('is copied beside once, reported each time, and left where it is', async () => {
    const broken = Buffer.from('{"sum":"00000000","entry":{}}\n');
    const content = [...lines.slice(0, 2), broken, ...lines.slice(3)];
    const place = { file: 'journal-0.jsonl', line: 3, bytes: broken.length - 1, saved: 0 };
    const first = await openWith(content);
    expect(first.problems).toMatchObject([{ kind: 'damaged-line', setAside: 'now', ...place }]);
    const aside = await readFile(`${file}.damaged`);
    expect(aside.includes(broken)).toBe(true);
    expect((await openWith(content)).problems).toMatchObject([
      { kind: 'damaged-line', setAside: 'before', ...place },
    ]);
    expect(await readFile(`${file}.damaged`)).toEqual(aside);
    expect(await readFile(file)).toEqual(Buffer.concat(content));
  });

  test('a copy that a crash cut short is made again', async () => {
    const broken = Buffer.from('only half of a line\n');
    await openWith([...lines, broken, ...lines]);
    const aside = await readFile(`${file}.damaged`);
    await writeFile(`${file}.damaged`, aside.subarray(0, -12));
    expect((await openWith([...lines, broken, ...lines])).problems).toMatchObject([{ setAside: 'now' }]);
    expect((await readFile(`${file}.damaged`)).includes(broken)).toBe(true);
  });

  test('zeros, broken UTF-8, empty lines and a huge line are tolerated', async () => {
    const bad = [
      Buffer.alloc(5_000),
      Buffer.from([0xff, 0xfe, 0xc3, 0x28]),
      Buffer.alloc(0),
      Buffer.alloc(longestLine + 1, 'x'),
    ];
    const journal = await openWith(
      bad.flatMap((one, at) => [one, Buffer.from('\n'), lines[at] ?? Buffer.alloc(0)]),
    );
    expect(await sequencesIn(journal)).toEqual([1, 2, 3, 4]);
    expect(journal.problems.map(({ kind }) => kind)).toEqual(bad.map(() => 'damaged-line'));
  });

  test('a line of a snapshot is no entry of a journal', async () => {
    const journal = await openWith([writeLine('tail', '{"entries":0}'), ...lines]);
    expect(await sequencesIn(journal)).toEqual([1, 2, 3, 4, 5]);
    expect(journal.problems).toMatchObject([{ kind: 'damaged-line', line: 1 }]);
  });
});

describe('entries of a newer version', () => {
  const unknown = { ...entry(6), change: { kind: 'sketch', key: 'x', value: { strokes: [1] } } };
  const changed = {
    ...entry(7),
    change: { kind: 'tag', key: 'x', value: { name: 'a', colour: 'gold', at: 1 } },
  };
  const newer = [unknown, changed].map((one) => writeLine('entry', JSON.stringify(one)));

  test('stay as they are, are counted as held and told apart from damage', async () => {
    const content = [...lines, ...newer];
    await writeFile(file, Buffer.concat(content));
    const journal = await openJournal(folder);
    expect(journal.problems).toEqual([{ kind: 'newer-entries', file: 'journal-0.jsonl', entries: 2 }]);
    expect(journal.count).toBe(5);
    expect(await sequencesIn(journal)).toEqual([1, 2, 3, 4, 5]);
    expect(await journal.append([entry(6), entry(8)])).toEqual({ appended: 1, known: 1 });
    await journal.close();
    expect(await readdir(folder)).not.toContain('journal-0.jsonl.damaged');
    for (const line of newer) expect((await readFile(file)).includes(line)).toBe(true);
  });

  test('go into a snapshot unchanged', async () => {
    await writeFile(file, Buffer.concat([...lines, ...newer]));
    const journal = await openJournal(folder);
    await journal.compact();
    await journal.close();
    const snapshot = await readFile(path.join(folder, 'snapshot-1.jsonl'));
    for (const line of newer) expect(snapshot.includes(line)).toBe(true);
    const again = await openJournal(folder);
    expect(again.problems).toEqual([{ kind: 'newer-entries', file: 'snapshot-1.jsonl', entries: 2 }]);
    expect(again.count).toBe(5);
    await again.close();
  });
});
