import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron } from '@playwright/test';

const nowhere = 'http://127.0.0.1:64999';

/** Prints the app's own guide into a PDF: what is read there and what lies in the package are the same. */
async function main([folder]: readonly string[]): Promise<void> {
  if (folder === undefined) throw new Error('Give the folder to write the guide into.');
  const profile = await mkdtemp(path.join(tmpdir(), 'offprint-guide-'));
  try {
    const pdf = await printGuide(profile);
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, 'offprint-guide.pdf'), pdf);
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
}

async function printGuide(profile: string): Promise<Buffer> {
  const command: { electron: string; app: string; args: readonly string[] } = JSON.parse(
    process.env.OFFPRINT_ELECTRON ?? '{}',
  );
  const environment = Object.entries({
    ...process.env,
    HF_ENDPOINT: nowhere,
    OFFPRINT_ARXIV_ENDPOINT: nowhere,
  });
  const app = await _electron.launch({
    executablePath: command.electron,
    args: [...command.args, command.app, `--user-data-dir=${profile}`],
    env: Object.fromEntries(
      environment.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    ),
  });
  try {
    const page = await app.firstWindow();
    await page.evaluate(() => {
      document.documentElement.dataset.theme = 'light';
      location.hash = '#/guide';
    });
    await page.getByRole('heading', { level: 1, name: 'Reading with Offprint' }).waitFor();
    await page.evaluate(async () => {
      // It names the PDF.
      document.title = 'Reading with Offprint';
      await document.fonts.ready;
    });
    const base64 = await app.evaluate(async ({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows()[0];
      const pdf = await window?.webContents.printToPDF({ preferCSSPageSize: true, generateTaggedPDF: true });
      return pdf?.toString('base64') ?? '';
    });
    return Buffer.from(base64, 'base64');
  } finally {
    await app.close();
  }
}

main(process.argv.slice(2)).catch((thrown: unknown) => {
  process.stderr.write(`${thrown instanceof Error ? thrown.message : String(thrown)}\n`);
  process.exit(1);
});
