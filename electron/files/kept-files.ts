import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, rename, stat, unlink } from 'node:fs/promises';
import path from 'node:path';
import { fail } from '../../shared/failure/failure.ts';
import { isSha256, type Sha256 } from '../../shared/library/ids.ts';
import { typeOfBytes } from './file-type.ts';

/** The files of a library under `files/ab/<sha256>`: written once, named by their content, never changed. */
export class KeptFiles {
  readonly #root: string;

  constructor(profile: string) {
    this.#root = path.join(profile, 'files');
  }

  /** Where the file lies if it is kept. */
  pathOf(sha256: Sha256): string {
    return path.join(this.#root, sha256.slice(0, 2), sha256);
  }

  /** The media type by the file's first bytes; `null` when it is not kept or of no known type. */
  async typeOf(sha256: Sha256): Promise<string | null> {
    let file: Awaited<ReturnType<typeof open>> | null = null;
    try {
      file = await open(this.pathOf(sha256), 'r');
      const { buffer, bytesRead } = await file.read(Buffer.alloc(16), 0, 16, 0);
      return typeOfBytes(buffer.subarray(0, bytesRead));
    } catch {
      return null;
    } finally {
      await file?.close();
    }
  }

  /**
   * Keeps bytes; a file that is there already is left alone. Written beside, synced, then renamed, so
   * that a file under its name is always whole.
   * @returns the file's name.
   */
  async keep(bytes: Uint8Array): Promise<Sha256> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (!isSha256(sha256)) return fail('unexpected', 'a hash that is none');
    const target = this.pathOf(sha256);
    if (await isThere(target, bytes.length)) return sha256;
    await mkdir(path.dirname(target), { recursive: true });
    const part = `${target}.${randomUUID().slice(0, 8)}.part`;
    try {
      const file = await open(part, 'wx');
      try {
        await file.writeFile(bytes);
        await file.datasync();
      } finally {
        await file.close();
      }
      await rename(part, target);
    } catch (thrown) {
      await unlink(part).catch(() => {});
      throw thrown;
    }
    return sha256;
  }
}

async function isThere(file: string, bytes: number): Promise<boolean> {
  try {
    return (await stat(file)).size === bytes;
  } catch {
    return false;
  }
}
