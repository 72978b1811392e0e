import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { OwnPdf } from '../../shared/contract/adding.ts';
import { toFailure } from '../../shared/failure/to-failure.ts';
import type { KeptFiles } from './kept-files.ts';
import { checkPdf } from './pdf-check.ts';

export interface OwnPdfMeans {
  readonly profile: string;
  readonly files: KeptFiles;
}

/** Keeps a copy of a PDF of the reader's own, by its path or its bytes; one that does not open is refused. */
export async function keepOwnPdf(
  { profile, files }: OwnPdfMeans,
  name: string,
  from: string | Uint8Array,
): Promise<OwnPdf> {
  const folder = path.join(profile, 'files', 'parts');
  const part = path.join(folder, `own-${randomUUID()}.part`);
  try {
    await mkdir(folder, { recursive: true });
    if (typeof from === 'string') await copyFile(from, part);
    else await writeFile(part, from);
    await checkPdf(part);
    return { name, ...(await files.adopt(part)) };
  } catch (thrown) {
    return { name, failure: toFailure(thrown) };
  } finally {
    await rm(part, { force: true });
  }
}
