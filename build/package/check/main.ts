import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkContents } from './contents.ts';
import { checkFuses } from './fuses.ts';
import { type Installed, installAll } from './install.ts';
import { checkReading } from './reading.ts';
import { say } from './say.ts';
import { checkStart } from './start.ts';

/** Tries out packed apps: the unpacked folder, then packages that are unpacked or installed into scratch folders. */
async function main([unpacked, ...packages]: readonly string[]): Promise<void> {
  if (unpacked === undefined) throw new Error('Give the unpacked app, then the packages.');
  const scratch = await mkdtemp(path.join(tmpdir(), 'offprint-packed-'));
  try {
    const installed = await installAll(unpacked, packages, scratch);
    for (const app of installed) await check(app, scratch);
    await checkStart(unpacked, scratch);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function check(app: Installed, scratch: string): Promise<void> {
  say(`${app.name}:`);
  checkContents(app.folder);
  await checkFuses(app.folder);
  await checkReading(app, scratch);
}

main(process.argv.slice(2)).catch((thrown: unknown) => {
  process.stderr.write(`Failed: ${thrown instanceof Error ? thrown.message : String(thrown)}\n`);
  process.exit(1);
});
