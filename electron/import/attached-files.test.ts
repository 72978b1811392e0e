import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { KeptFiles } from '../files/kept-files.ts';
import { madePdf } from '../files/pdf-server.test-support.ts';
import { freshFolder, removeFolders } from '../journal/folder-for-tests.ts';
import { AttachedFiles } from './attached-files.ts';

afterEach(removeFolders);

let folder: string;
let attached: AttachedFiles;
let id: string;

beforeEach(async () => {
  const profile = await freshFolder();
  folder = await freshFolder();
  await mkdir(path.join(folder, 'files', '8'), { recursive: true });
  await writeFile(path.join(folder, 'files', '8', 'On Engines & Numbers.pdf'), madePdf());
  await writeFile(path.join(folder, 'page.html'), '<!doctype html>');
  attached = new AttachedFiles({ profile, files: new KeptFiles(profile) });
  id = attached.choose(folder);
});

describe('what an imported file names', () => {
  it.each<[how: string, name: string, state: string]>([
    ['beside it', 'files/8/On Engines & Numbers.pdf', 'there'],
    ['with percent signs', 'files/8/On%20Engines%20%26%20Numbers.pdf', 'there'],
    ['with strokes of Windows', 'files\\8\\On Engines & Numbers.pdf', 'there'],
    ['nowhere', 'files/9/gone.pdf', 'missing'],
    ['as a folder', 'files/8', 'missing'],
    ['as something else', 'page.html', 'no-pdf'],
    ['on the web', 'https://arxiv.org/pdf/2606.13392', 'elsewhere'],
    ['on another machine', '\\\\server\\share\\x.pdf', 'elsewhere'],
    ['on another machine, by strokes', '//server/share/x.pdf', 'elsewhere'],
    ['on another machine, as an address', 'file://server/x.pdf', 'elsewhere'],
  ])('is looked for %s', async (_how, name, state) => {
    expect(await attached.look(id, [name])).toEqual([state]);
  });

  it('is found by its whole path, also without the first stroke or as an address', async () => {
    const whole = path.join(folder, 'files', '8', 'On Engines & Numbers.pdf');
    const names = [whole, whole.slice(1), `file://${whole}`];
    expect(await attached.look(id, names)).toEqual(['there', 'there', 'there']);
  });

  it('is kept as a PDF of the reader’s own', async () => {
    const kept = await attached.keep(id, 'files/8/On Engines & Numbers.pdf');
    expect(kept).toMatchObject({ bytes: madePdf().length });
    expect(await attached.keep(id, 'page.html')).toMatchObject({ failure: { kind: 'unreadable-file' } });
  });

  it('is not looked for where the reader chose nothing', async () => {
    expect(await attached.look('other', ['files/8/On Engines & Numbers.pdf'])).toEqual(['missing']);
  });
});
