import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { isSha256 } from '../../shared/library/ids.ts';
import { isMissing } from '../disk/system-error.ts';
import type { BackupFile } from './kept-members.ts';

/** Every kept file of a library; none where none was ever kept. */
export async function filesToPack(profile: string): Promise<BackupFile[]> {
  const root = path.join(profile, 'files');
  const found: BackupFile[] = [];
  for (const folder of await namesIn(root)) {
    // What was removed lies aside, and what still arrives is not whole.
    if (!/^[0-9a-f]{2}$/.test(folder)) continue;
    for (const name of await namesIn(path.join(root, folder))) {
      if (isSha256(name)) found.push({ sha256: name, path: path.join(root, folder, name) });
    }
  }
  return found;
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (thrown) {
    if (isMissing(thrown)) return [];
    throw thrown;
  }
}
