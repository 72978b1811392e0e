import { describe, expect, it } from 'vitest';
import { attachedNames, rawField } from './attached-names.ts';

describe('attachedNames', () => {
  it.each<[program: string, field: string, paths: readonly string[]]>([
    [
      'Zotero',
      'Full Text PDF:files/12/Doe - 2026 - Small.pdf:application/pdf',
      ['files/12/Doe - 2026 - Small.pdf'],
    ],
    [
      'Zotero with two',
      'PDF:files/1/a.pdf:application/pdf;Snapshot:files/2/a.html:text/html',
      ['files/1/a.pdf', 'files/2/a.html'],
    ],
    [
      'Zotero’s escapes',
      'A\\: B\\; C:files/3/A\\: B\\; \\$C\\$.pdf:application/pdf',
      ['files/3/A: B; $C$.pdf'],
    ],
    ['Zotero on Windows', 'PDF:C\\:\\\\Users\\\\me\\\\x.pdf:application/pdf', ['C:\\Users\\me\\x.pdf']],
    ['JabRef', ':papers/Doe2026.pdf:PDF', ['papers/Doe2026.pdf']],
    ['JabRef with a description', 'the paper:sub/x_y.pdf:PDF;:other.pdf:PDF', ['sub/x_y.pdf', 'other.pdf']],
    ['JabRef on Windows', ':C\\:/Users/me/x.pdf:PDF', ['C:/Users/me/x.pdf']],
    [
      'Mendeley on Windows',
      ':C$\\backslash$:/Users/me/Mendeley Desktop/Doe et al. - a{\\_}b.pdf:pdf',
      ['C:/Users/me/Mendeley Desktop/Doe et al. - a_b.pdf'],
    ],
    ['Mendeley', ':home/me/Mendeley Desktop/a{\\&}b.pdf:pdf', ['home/me/Mendeley Desktop/a&b.pdf']],
    ['Mendeley without a file', '::', []],
    ['a bare path', '/home/me/Zotero/storage/ABCD/x.pdf', ['/home/me/Zotero/storage/ABCD/x.pdf']],
    ['a bare path of Windows', 'C:\\Users\\me\\x.pdf', ['C:\\Users\\me\\x.pdf']],
    ['a path and its type', 'x.pdf:PDF', ['x.pdf']],
    ['a name and a path', 'Full text:x.pdf', ['x.pdf']],
    ['nothing', ' ', []],
  ])('reads what %s writes', (_program, field, paths) => {
    expect(attachedNames(field)).toEqual(paths);
  });
});

describe('rawField', () => {
  const entry =
    '@article{a,\n  abstract = {It has file = {none}},\n file={:a{\\_}b.pdf:PDF},\n note = "x {"} y"}';

  it('finds a field of the entry itself, as it is written', () => {
    expect(rawField(entry, 'file')).toBe(':a{\\_}b.pdf:PDF');
    expect(rawField(entry, 'note')).toBe('x {"} y');
    expect(rawField(entry, 'profile')).toBeNull();
    expect(rawField('@a{b, file = {never', 'file')).toBeNull();
  });
});
