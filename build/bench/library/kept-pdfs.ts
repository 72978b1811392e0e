import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { paperIds } from '../pages/paper-ids.ts';
import { putRows } from '../pages/put-rows.ts';

/** Puts a file into the profile as the PDF of each of these papers; the copies differ, but not for who reads them. */
export async function keepPdfs(
  page: Page,
  profile: string,
  papers: readonly string[],
  pdf: Buffer,
): Promise<void> {
  const files: object[] = [];
  for (const paper of papers) {
    const bytes = Buffer.concat([pdf, Buffer.from(`% of ${paper}\n`)]);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const folder = path.join(profile, 'files', sha256.slice(0, 2));
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, sha256), bytes);
    const file = { paper, kind: 'pdf', sha256, bytes: bytes.length, source: 'arxiv', version: 'v1' };
    files.push({ key: `${paper} ${sha256}`, ...file, fetchedAt: 1, pages: null });
  }
  await page.evaluate(putRows, { database: 'offprint', rows: { files } });
}

/** The papers of the library. */
export const papersOf = (page: Page): Promise<string[]> => page.evaluate(paperIds, 'offprint');
