import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { must } from '../check/say.ts';
import { connectTo, type InstalledApp } from './installed-app.ts';
import { openScratchRoot } from './scratch-root.ts';
import { serveFolder } from './serve-folder.ts';

/** Installs a version, lets it find, fetch and install a later one, and looks whether the library is as it was. */
async function main([deb, folder, port, later]: readonly string[]): Promise<void> {
  if (deb === undefined || folder === undefined || port === undefined || later === undefined) {
    throw new Error(
      'Give the installed version, the folder of the later one, the port and the later version.',
    );
  }
  const scratch = await mkdtemp(path.join(tmpdir(), 'offprint-update-'));
  const server = await serveFolder(folder, Number(port));
  const root = await openScratchRoot(scratch, deb);
  try {
    const before = await connectTo(root.debuggingPort);
    const title = await starFirst(before);
    await before.about();
    await before.page.getByRole('button', { name: 'Look for updates' }).click();
    await before.page.getByRole('button', { name: 'Restart to update' }).waitFor({ timeout: 60_000 });
    must(true, `version ${later} is found and fetched`);
    await before.page.getByRole('button', { name: 'Restart to update' }).click();
    await before.gone();
    const after = await connectTo(root.debuggingPort);
    await after.about();
    await after.page.getByText(`Offprint ${later}`, { exact: true }).waitFor({ timeout: 10_000 });
    must(true, `it is installed and started: Offprint ${later}`);
    await after.page.getByRole('link', { name: 'Starred' }).click();
    await after.page.getByRole('option', { name: title }).waitFor({ timeout: 10_000 });
    must(true, `the library is as it was: "${title}" is starred`);
    const backups = await readdir(path.join(root.profile, 'backups'));
    must(
      backups.some((name) => name.endsWith('-kept.zip')),
      'a backup was written before',
    );
    await after.close();
  } finally {
    await root.end();
    server.close();
    await rm(scratch, { recursive: true, force: true });
  }
}

async function starFirst({ page }: InstalledApp): Promise<string> {
  await page.getByRole('listbox', { name: 'Papers', exact: true }).getByRole('option').first().click();
  const article = page.getByRole('article');
  await article.getByRole('button', { name: 'Star', exact: true }).click();
  return (await article.getAttribute('aria-label')) ?? '';
}

main(process.argv.slice(2)).catch((thrown: unknown) => {
  process.stderr.write(`Failed: ${thrown instanceof Error ? thrown.message : String(thrown)}\n`);
  process.exit(1);
});
