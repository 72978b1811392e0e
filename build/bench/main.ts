import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeBareApp } from './bare-app.ts';
import type { Bench } from './bench.ts';
import { Calm } from './calm.ts';
import type { Figure } from './figure.ts';
import { type Flags, type Part, readFlags, usage } from './flags.ts';
import { type Library, openLibrary, removeLibrary } from './library/library.ts';
import { measureArchive } from './measures/archive.ts';
import { measureBulk } from './measures/bulk.ts';
import { measureIngest } from './measures/ingest.ts';
import { measureKeeping } from './measures/keeping.ts';
import { measureNpmStart } from './measures/npm-start.ts';
import { measureReader } from './measures/reader.ts';
import { measureScroll } from './measures/scroll.ts';
import { measureSearch } from './measures/search.ts';
import { measureStar } from './measures/star.ts';
import { measureStart } from './measures/start.ts';
import { measureStatistics } from './measures/statistics-page.ts';
import { readElectronCommand } from './processes/electron-command.ts';
import { tableOf, writeJson } from './report.ts';
import { say } from './say.ts';

const measures: Record<Part, (bench: Bench) => Promise<Figure[]>> = {
  start: measureStart,
  'npm-start': measureNpmStart,
  ingest: measureIngest,
  star: measureStar,
  bulk: measureBulk,
  statistics: measureStatistics,
  search: measureSearch,
  scroll: measureScroll,
  reader: measureReader,
  keeping: measureKeeping,
  archive: measureArchive,
};

async function run(flags: Flags): Promise<void> {
  const command = readElectronCommand(process.env.OFFPRINT_ELECTRON);
  const folder = await mkdtemp(path.join(tmpdir(), 'offprint-bench-'));
  try {
    const bareApp = await writeBareApp(path.join(folder, 'bare-app'));
    let library: Promise<Library> | null = null;
    const calm = new Calm();
    const bench: Bench = {
      command,
      bareApp,
      folder,
      rounds: flags.rounds,
      calm,
      library: () => {
        library ??= openLibrary(command);
        return library;
      },
    };
    const figures: Figure[] = [];
    for (const part of flags.only) {
      try {
        figures.push(...(await measures[part](bench)));
      } catch (thrown) {
        // What was measured is worth having without the rest.
        complain(`${part}: ${messageOf(thrown)}`);
      }
    }
    process.stdout.write(`${tableOf(figures)}\n`);
    if (calm.busy > 0) {
      say(
        `Noisy: before ${calm.busy} of ${calm.shares.length} measurements something else kept the machine busy.`,
      );
    }
    if (flags.json !== null)
      await writeJson(flags.json, { rounds: flags.rounds, figures, othersShare: calm.shares });
  } finally {
    await rm(folder, { recursive: true, force: true });
    if (!flags.keep) await removeLibrary();
  }
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(130));
try {
  await run(readFlags(process.argv.slice(2)));
} catch (thrown) {
  complain(`${messageOf(thrown)}\n${usage}`);
}

function complain(what: string): void {
  say(what);
  process.exitCode = 1;
}

function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
