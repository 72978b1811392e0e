import { appendFile, readFile, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { entries, entry, sequencesIn } from './entries-for-tests.ts';
import { freshFolder, removeFolders } from './folder-for-tests.ts';
import { openJournal } from './journal.ts';
import { writeLine } from './line.ts';

let folder = '';
let file = '';
let whole = Buffer.alloc(0);
const line = writeLine('entry', JSON.stringify(entry(3)));

beforeEach(async () => {
  folder = await freshFolder();
  file = path.join(folder, 'journal-0.jsonl');
  const journal = await openJournal(folder);
  await journal.append(entries(1, 3));
  await journal.close();
  whole = await readFile(file);
});
afterEach(removeFolders);

describe('a torn last line', () => {
  test('at every byte: is cut off, kept beside and reported; the journal goes on', async () => {
    const start = whole.length - line.length;
    for (let kept = 0; kept <= line.length; kept += 1) {
      await writeFile(file, whole.subarray(0, start + kept));
      await writeFile(`${file}.damaged`, '');
      const journal = await openJournal(folder);
      const survives = kept >= line.length - 1;
      expect(await sequencesIn(journal), `${kept} bytes kept`).toEqual(survives ? [1, 2, 3] : [1, 2]);
      const torn = {
        kind: 'torn-line',
        file: 'journal-0.jsonl',
        line: 3,
        offset: start,
        bytes: kept,
        setAside: 'now',
      };
      expect(journal.problems).toEqual(survives || kept === 0 ? [] : [torn]);
      const aside = await readFile(`${file}.damaged`);
      expect(aside.includes(line.subarray(0, survives ? 0 : kept))).toBe(true);
      await journal.append(entries(2, 5));
      await journal.close();
      const again = await openJournal(folder);
      expect(again.problems).toEqual([]);
      expect(await sequencesIn(again)).toEqual([1, 2, 3, 4, 5]);
      await again.close();
    }
  });

  test('of zeros, as a loss of power leaves it, is cut off too', async () => {
    await appendFile(file, Buffer.alloc(10_000));
    const journal = await openJournal(folder);
    expect(journal.problems).toMatchObject([{ kind: 'torn-line', line: 4, bytes: 10_000 }]);
    await journal.append([entry(4)]);
    await journal.close();
    expect(await readFile(file)).toEqual(
      Buffer.concat([whole, writeLine('entry', JSON.stringify(entry(4)))]),
    );
  });

  test('the last ten bytes cut: all but the torn line are back', async () => {
    await truncate(file, whole.length - 10);
    const journal = await openJournal(folder);
    expect(await sequencesIn(journal)).toEqual([1, 2]);
    await journal.close();
  });

  test('that ran together with a whole one costs only itself', async () => {
    const joined = Buffer.from(whole);
    joined[whole.length - 1] = 0x20;
    const torn = writeLine('entry', JSON.stringify(entry(4))).subarray(0, 90);
    await writeFile(file, Buffer.concat([joined, torn]));
    for (const setAside of ['now', 'before']) {
      const journal = await openJournal(folder);
      expect(await sequencesIn(journal)).toEqual([1, 2, 3]);
      expect(journal.problems).toMatchObject([{ kind: 'damaged-line', line: 3, saved: 1, setAside }]);
      await journal.close();
    }
    const journal = await openJournal(folder);
    await journal.append([entry(5)]);
    await journal.close();
    const again = await openJournal(folder);
    expect(await sequencesIn(again)).toEqual([1, 2, 3, 5]);
    await again.close();
  });
});
