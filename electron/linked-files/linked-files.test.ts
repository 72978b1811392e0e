import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { LinkedFile } from '../../shared/contract/linked-files.ts';
import { freshFolder, removeFolders } from '../journal/folder-for-tests.ts';
import { LinkedFiles } from './linked-files.ts';

afterEach(removeFolders);

const wish = { place: '#/starred', name: 'Starred', format: 'bibtex' as const };

async function opened(folder?: string) {
  const profile = folder ?? (await freshFolder());
  const told: (readonly LinkedFile[])[] = [];
  const links = new LinkedFiles({ profile, now: () => 7, changed: (all) => told.push(all) });
  return { profile, links, told };
}

describe('LinkedFiles', () => {
  it('writes a file where the reader put it, and remembers it', async () => {
    const { profile, links, told } = await opened();
    const file = path.join(profile, 'thesis.bib');
    const { id } = await links.add(file, wish);
    await links.write(id, '@misc{a}\n');
    expect(await readFile(file, 'utf8')).toBe('@misc{a}\n');
    expect(told.at(-1)).toMatchObject([{ id, path: file, writtenAt: 7, failure: null }]);
    const again = await opened(profile);
    expect(await again.links.all()).toEqual(told.at(-1));
  });

  it('leaves a file alone whose text is the same, and writes back one that was changed', async () => {
    const { profile, links } = await opened();
    const file = path.join(profile, 'thesis.bib');
    const { id } = await links.add(file, wish);
    await links.write(id, 'one');
    const before = await stat(file);
    await links.write(id, 'one');
    expect((await stat(file)).ino).toBe(before.ino);
    await writeFile(file, 'changed by somebody');
    await links.write(id, 'one');
    expect(await readFile(file, 'utf8')).toBe('one');
    expect((await readdir(profile)).sort()).toEqual(['linked-files.json', 'thesis.bib']);
  });

  it('writes the last of many texts', async () => {
    const { profile, links } = await opened();
    const file = path.join(profile, 'thesis.bib');
    const { id } = await links.add(file, wish);
    await Promise.all(Array.from({ length: 20 }, (_, turn) => links.write(id, `text ${turn}`)));
    expect(await readFile(file, 'utf8')).toBe('text 19');
  });

  it('says when a file cannot be written, and writes it when it can again', async () => {
    const { profile, links, told } = await opened();
    const folder = path.join(profile, 'gone');
    await mkdir(folder);
    const { id } = await links.add(path.join(folder, 'thesis.bib'), wish);
    await rm(folder, { recursive: true });
    await expect(links.write(id, 'x')).rejects.toThrow('ENOENT');
    expect(told.at(-1)?.[0]?.failure).not.toBeNull();
    await mkdir(folder);
    await links.write(id, 'x');
    expect(told.at(-1)).toMatchObject([{ failure: null, writtenAt: 7 }]);
  });

  it('writes nothing for a file that it does not keep', async () => {
    const { profile, links } = await opened();
    const file = path.join(profile, 'thesis.bib');
    const { id } = await links.add(file, wish);
    await links.stop(id);
    await expect(links.write(id, 'x')).rejects.toThrow('not kept');
    await expect(links.write(file, 'x')).rejects.toThrow('not kept');
    expect(await readdir(profile)).toEqual(['linked-files.json']);
  });

  it('does not take a damaged list for an empty one', async () => {
    const { profile, links } = await opened();
    await writeFile(path.join(profile, 'linked-files.json'), '{');
    await expect(links.all()).rejects.toThrow('cannot be read');
    await expect(links.add(path.join(profile, 'a.bib'), wish)).rejects.toThrow('cannot be read');
  });
});
