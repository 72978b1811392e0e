/**
 * A process to be killed by `kill.test.ts`: appends entries without end, tells each confirmed sequence
 * on standard output, and compacts now and then. Arguments: the folder, and the first sequence.
 */
import { writeSync } from 'node:fs';
import { entries } from './entries-for-tests.ts';
import { openJournal } from './journal.ts';

const [folder = '', first = '1'] = process.argv.slice(2);
const journal = await openJournal(folder);
const standardOutput = 1;

let next = Number(first);
for (let round = 1; ; round += 1) {
  const batches = [1, 3, 2].map((size) => {
    const batch = entries(next, next + size - 1);
    next += size;
    return batch;
  });
  await Promise.all(
    batches.map(async (batch) => {
      await journal.append(batch);
      // Synchronous: a line that was told must not wait in a buffer when the process dies.
      writeSync(standardOutput, batch.map(({ seq }) => `${seq}\n`).join(''));
    }),
  );
  if (round % 20 === 0) await journal.compact();
}
