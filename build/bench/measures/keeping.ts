import { cp, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { openJournal } from '../../../electron/journal/journal.ts';
import { formatClock } from '../../../shared/library/clock.ts';
import { newDeviceId } from '../../../shared/library/ids.ts';
import { paperIdSchema } from '../../../shared/library/paper.ts';
import type { Change, JournalEntry } from '../../../shared/library/record.ts';
import type { Bench } from '../bench.ts';
import type { Figure } from '../figure.ts';
import { firstRow } from '../library/library.ts';
import { type Driven, driving } from '../processes/driven.ts';

const changes = 10_000;
const note = 'A note as long as people write them: one claim, one doubt, one thing to try. '.repeat(4);

/**
 * A library of 50,000 papers with 10,000 changes of its reader: from the start of the app to the message that it was
 * rebuilt after its database was emptied, and from the click to the message for a backup and for a restore into a
 * library that knows nothing of it.
 */
export async function measureKeeping(bench: Bench): Promise<Figure[]> {
  const library = await bench.library();
  const [rebuilds, backups, restores]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < bench.rounds; round += 1) {
    const profile = path.join(bench.folder, `keeping-${round}`);
    const backup = path.join(bench.folder, `keeping-${round}.zip`);
    const start = { app: bench.command.app, profile, env: library.env };
    await cp(library.all, profile, { recursive: true });
    await writeChanges(path.join(profile, 'journal'));
    await rm(path.join(profile, 'IndexedDB'), { recursive: true });
    await bench.calm.wait();
    const began = performance.now();
    await driving(bench.command, start, async ({ page }) => {
      await page.getByText('was rebuilt from').waitFor();
      rebuilds.push((performance.now() - began) / 1_000);
    });

    // The papers come back by sync in life; here from the library that has them, whose own journal is empty.
    await rm(profile, { recursive: true });
    await cp(library.all, profile, { recursive: true });
    await writeChanges(path.join(profile, 'journal'));
    await driving(bench.command, start, async (driven) => {
      await inSettings(driven, backup);
      backups.push(await timed(driven, 'Back up now', 'Backed up'));
    });
    await rm(profile, { recursive: true });
    await cp(library.all, profile, { recursive: true });
    await driving(bench.command, start, async (driven) => {
      await inSettings(driven, backup);
      restores.push(await timed(driven, 'Restore…', 'Backup merged', /^Merge/));
    });
    await rm(profile, { recursive: true });
  }
  return [
    { name: `rebuild, ${changes} changes, start to message`, unit: 's', values: rebuilds },
    { name: `back up, 50,000 papers, ${changes} changes`, unit: 's', values: backups },
    { name: `restore, 50,000 papers, ${changes} changes`, unit: 's', values: restores },
  ];
}

async function inSettings({ app, page }: Driven, file: string): Promise<void> {
  await firstRow(page).waitFor();
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen });
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
  }, file);
  await page.getByRole('link', { name: 'Settings' }).click();
}

/** Seconds from a click to a message, with a second click in between where one is asked for. */
async function timed({ page }: Driven, button: string, message: string, then?: RegExp): Promise<number> {
  const press = page.getByRole('button', { name: button, exact: true });
  await press.waitFor();
  const began = performance.now();
  await press.click();
  if (then !== undefined) await page.getByRole('button', { name: then }).click();
  await page.getByRole('region', { name: 'Messages' }).getByText(message).first().waitFor();
  return (performance.now() - began) / 1_000;
}

/** Stars, read marks and notes in equal parts, as a device wrote them that is no longer there. */
async function writeChanges(folder: string): Promise<void> {
  const journal = await openJournal(folder);
  const device = newDeviceId();
  const began = Date.UTC(2026, 0, 1);
  const entries = Array.from({ length: changes }, (_, index): JournalEntry => {
    const at = began + index * 1_000;
    return {
      id: `${device}-${index + 1}`,
      device,
      seq: index + 1,
      clock: formatClock(at, 0, device),
      group: `act-${index}`,
      change: changeAt(index, at),
    };
  });
  for (let from = 0; from < changes; from += 500) await journal.append(entries.slice(from, from + 500));
  await journal.close();
  if ((await readdir(folder)).length === 0) throw new Error(`no journal was written to ${folder}`);
}

function changeAt(index: number, at: number): Change {
  const key = paperIdSchema.parse(`2601.${10_000 + Math.floor(index / 3)}`);
  if (index % 3 === 0) return { kind: 'star', key, value: { at } };
  if (index % 3 === 1) return { kind: 'seen', key, value: { at } };
  return { kind: 'note', key, value: { text: `${index}: ${note}`, at } };
}
