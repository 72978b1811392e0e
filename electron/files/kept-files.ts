import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat, unlink } from 'node:fs/promises';
import path from 'node:path';
import { isSha256, type Sha256, sha256Of } from '../../shared/library/ids.ts';
import { typeOfBytes } from './file-type.ts';

/** A kept file that is open for reading; whoever gets it closes it. */
export interface OpenFile {
  readonly handle: FileHandle;
  /** Its media type, by its first bytes. */
  readonly type: string;
  /** Bytes. */
  readonly size: number;
}

/** The files of a library under `files/ab/<sha256>`: written once, named by their content, never changed. */
export class KeptFiles {
  readonly #root: string;
  #total: Promise<number> | null = null;
  /** Called when the size of all files together has changed. */
  onChange: () => void = () => {};

  constructor(profile: string) {
    this.#root = path.join(profile, 'files');
  }

  /** Where the file lies if it is kept. */
  pathOf(sha256: Sha256): string {
    return path.join(this.#root, sha256.slice(0, 2), sha256);
  }

  /** The media type by the file's first bytes; `null` when it is not kept or of no known type. */
  async typeOf(sha256: Sha256): Promise<string | null> {
    const file = await this.open(sha256);
    await file?.handle.close();
    return file?.type ?? null;
  }

  /** Opens a file to be read; `null` when it is not kept or of no known type. */
  async open(sha256: Sha256): Promise<OpenFile | null> {
    let handle: FileHandle | null = null;
    try {
      handle = await open(this.pathOf(sha256), 'r');
      const [{ buffer, bytesRead }, { size }] = await Promise.all([
        handle.read(Buffer.alloc(16), 0, 16, 0),
        handle.stat(),
      ]);
      const type = typeOfBytes(buffer.subarray(0, bytesRead));
      if (type !== null) return { handle, type, size };
    } catch {
      // Told as a file that is not there.
    }
    await handle?.close();
    return null;
  }

  /**
   * Keeps bytes; a file that is there already is left alone. Written beside, synced, then renamed, so
   * that a file under its name is always whole.
   * @returns the file's name.
   */
  async keep(bytes: Uint8Array): Promise<Sha256> {
    const sha256 = sha256Of(createHash('sha256').update(bytes).digest('hex'));
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
      this.#grow(bytes.length);
    } catch (thrown) {
      await unlink(part).catch(() => {});
      throw thrown;
    }
    return sha256;
  }

  /**
   * Keeps a file that lies on the same disk, by moving it; one that is there already is left alone.
   * @returns the file's name and its size.
   */
  async adopt(part: string): Promise<{ readonly sha256: Sha256; readonly bytes: number }> {
    const sha256 = await hashOf(part);
    const target = this.pathOf(sha256);
    const file = await open(part, 'r+');
    try {
      const { size: bytes } = await file.stat();
      if (await isThere(target, bytes)) return { sha256, bytes };
      await file.datasync();
      await mkdir(path.dirname(target), { recursive: true });
      await rename(part, target);
      this.#grow(bytes);
      return { sha256, bytes };
    } finally {
      await file.close();
    }
  }

  /** How many bytes a kept file has; `null` when it is not kept. */
  async sizeOf(sha256: Sha256): Promise<number | null> {
    try {
      return (await stat(this.pathOf(sha256))).size;
    } catch {
      return null;
    }
  }

  /** Takes a file off the disk; one that is gone already is no failure. */
  async remove(sha256: Sha256): Promise<void> {
    const bytes = await this.sizeOf(sha256);
    if (bytes === null) return;
    await rm(this.pathOf(sha256), { force: true });
    this.#grow(-bytes);
  }

  /** Moves a file to another place on the same disk. @returns its size; `null` when it is not kept. */
  async moveOut(sha256: Sha256, to: string): Promise<number | null> {
    const bytes = await this.sizeOf(sha256);
    if (bytes === null) return null;
    await rename(this.pathOf(sha256), to);
    this.#grow(-bytes);
    return bytes;
  }

  /** Moves a file back that `moveOut` had moved; one that was kept anew meanwhile is left alone. */
  async moveIn(sha256: Sha256, from: string): Promise<void> {
    if ((await this.sizeOf(sha256)) !== null) return;
    const { size } = await stat(from);
    await mkdir(path.dirname(this.pathOf(sha256)), { recursive: true });
    await rename(from, this.pathOf(sha256));
    this.#grow(size);
  }

  /** Every kept file with its size and when it was written, milliseconds. */
  async *all(): AsyncGenerator<{ readonly sha256: Sha256; readonly bytes: number; readonly at: number }> {
    for await (const { name, size, mtimeMs } of filesBelow(this.#root))
      if (isSha256(name)) yield { sha256: name, bytes: size, at: mtimeMs };
  }

  /** How many bytes all kept files have together; the folders are walked once, then it is kept up. */
  total(): Promise<number> {
    this.#total ??= sizeOfAll(this.#root);
    return this.#total;
  }

  #grow(bytes: number): void {
    this.#total = this.#total?.then((total) => total + bytes) ?? null;
    this.onChange();
  }
}

/** The SHA-256 of a file, read piece by piece. */
async function hashOf(file: string): Promise<Sha256> {
  const hash = createHash('sha256');
  const pieces: AsyncIterable<Buffer> = createReadStream(file);
  for await (const piece of pieces) hash.update(piece);
  return sha256Of(hash.digest('hex'));
}

async function sizeOfAll(root: string): Promise<number> {
  let total = 0;
  for await (const { size } of filesBelow(root)) total += size;
  return total;
}

/** The files in the folders that are named by two hex digits, one folder after the other. */
async function* filesBelow(root: string) {
  const folders = await readdir(root, { withFileTypes: true }).catch(() => []);
  for (const folder of folders) {
    if (!/^[0-9a-f]{2}$/.test(folder.name)) continue;
    const names = await readdir(path.join(root, folder.name)).catch(() => []);
    const found = await Promise.all(
      names.map((name) =>
        stat(path.join(root, folder.name, name)).then(
          ({ size, mtimeMs }) => [{ name, size, mtimeMs }],
          // Gone since the folder was read.
          () => [],
        ),
      ),
    );
    yield* found.flat();
  }
}

async function isThere(file: string, bytes: number): Promise<boolean> {
  try {
    return (await stat(file)).size === bytes;
  } catch {
    return false;
  }
}
