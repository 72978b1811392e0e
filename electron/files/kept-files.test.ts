import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isSha256, type Sha256 } from '../../shared/library/ids.ts';
import { typeOfBytes } from './file-type.ts';
import { KeptFiles } from './kept-files.ts';

const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 1, 2, 3, 4, 5]);
const unknown: Sha256 = nameOf('f'.repeat(64));

function nameOf(text: string): Sha256 {
  if (!isSha256(text)) throw new RangeError(text);
  return text;
}

let profile: string;
let files: KeptFiles;
beforeEach(async () => {
  profile = await mkdtemp(path.join(tmpdir(), 'offprint-files-'));
  files = new KeptFiles(profile);
});
afterEach(async () => {
  await rm(profile, { recursive: true, force: true });
});

async function everyFile(): Promise<string[]> {
  const found = await readdir(profile, { recursive: true, withFileTypes: true });
  return found.filter((entry) => entry.isFile()).map((entry) => entry.name);
}

describe('KeptFiles', () => {
  it('names a file by its content and leaves nothing else behind', async () => {
    const name = await files.keep(png);
    expect(name).toBe(createHash('sha256').update(png).digest('hex'));
    expect(files.pathOf(name)).toBe(path.join(profile, 'files', name.slice(0, 2), name));
    expect(new Uint8Array(await readFile(files.pathOf(name)))).toEqual(png);
    expect(await everyFile()).toEqual([name]);
  });

  it('leaves a file alone that is there already', async () => {
    const name = await files.keep(png);
    const before = await stat(files.pathOf(name));
    expect(await files.keep(Uint8Array.from(png))).toBe(name);
    const after = await stat(files.pathOf(name));
    expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
    expect(await everyFile()).toEqual([name]);
  });

  it('replaces a file that is not whole', async () => {
    const name = await files.keep(png);
    await writeFile(files.pathOf(name), png.subarray(0, 5));
    expect(await files.keep(png)).toBe(name);
    expect(new Uint8Array(await readFile(files.pathOf(name)))).toEqual(png);
  });

  it('keeps the same file once, also when it comes several times at once', async () => {
    const names = await Promise.all(Array.from({ length: 8 }, () => files.keep(png)));
    expect(new Set(names).size).toBe(1);
    expect(await everyFile()).toEqual([names[0]]);
  });

  it('leaves nothing half written behind when the disk refuses', async () => {
    await writeFile(path.join(profile, 'files'), 'a file where the folder should be');
    await expect(files.keep(png)).rejects.toThrow();
    expect(await everyFile()).toEqual(['files']);
  });

  it('knows the type by the first bytes', async () => {
    expect(await files.typeOf(await files.keep(png))).toBe('image/png');
    expect(await files.typeOf(await files.keep(new TextEncoder().encode('%PDF-1.7 and more')))).toBe(
      'application/pdf',
    );
    expect(
      await files.typeOf(await files.keep(new TextEncoder().encode('<script>alert(1)</script>'))),
    ).toBeNull();
    expect(await files.typeOf(await files.keep(new Uint8Array()))).toBeNull();
  });

  it('knows nothing of a file that is not kept', async () => {
    expect(await files.typeOf(unknown)).toBeNull();
  });
});

describe('typeOfBytes', () => {
  const bytes = (text: string) => Uint8Array.from([...text].map((character) => character.charCodeAt(0)));
  it.each([
    ['image/jpeg', '\xff\xd8\xff\xe0\0\x10JFIF'],
    ['image/gif', 'GIF89a'],
    ['image/webp', 'RIFF\x10\0\0\0WEBPVP8 '],
    ['application/pdf', '%PDF-1.4'],
    [null, '%PDF'],
    [null, '<svg xmlns="x">'],
    [null, '\x89PNG\r\n'],
    [null, ''],
  ])('%s', (type, head) => {
    expect(typeOfBytes(bytes(head))).toBe(type);
  });
});
