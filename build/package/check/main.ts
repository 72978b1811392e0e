import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkContents } from './contents.ts';
import { checkFuses } from './fuses.ts';
import { type Installed, installAll } from './install.ts';
import { checkReading, type ReadLibrary } from './reading.ts';
import { say } from './say.ts';
import { checkStart } from './start.ts';

/** Tries out packed apps: the unpacked folder, then packages that are unpacked or installed into scratch folders. */
async function main([unpacked, ...packages]: readonly string[]): Promise<void> {
  if (unpacked === undefined) throw new Error('Give the unpacked app, then the packages.');
  const scratch = await mkdtemp(path.join(tmpdir(), 'offprint-packed-'));
  try {
    const installed = await installAll(unpacked, packages, scratch);
    let library: ReadLibrary | null = null;
    for (const app of installed) library = await check(app, scratch);
    if (library !== null) await checkStart(unpacked, library, scratch);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function check(app: Installed, scratch: string): Promise<ReadLibrary> {
  say(`${app.name}:`);
  checkContents(app.folder);
  await checkFuses(app.folder);
  return checkReading(app, scratch);
}

main(process.argv.slice(2)).catch((thrown: unknown) => {
  process.stderr.write(`Failed: ${thrown instanceof Error ? thrown.message : String(thrown)}\n`);
  process.exit(1);
});
