import {
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  PDFRef,
  PDFString,
  type SecurityOptions,
  StandardFonts,
} from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { readBack } from './read-back.test-support.ts';
import { LockedError } from './unlock.ts';
import { writeAnnotations } from './write-annotations.ts';
import type { WrittenAnnotation } from './written-annotation.ts';

const mark: WrittenAnnotation = {
  key: 'a-1',
  type: 'highlight',
  page: 0,
  rects: [[72, 690, 300, 704]],
  colour: [1, 212 / 255, 0],
  contents: 'Really? 你好',
  author: 'Offprint',
  created: Date.UTC(2026, 5, 12, 12),
  modified: Date.UTC(2026, 5, 12, 12),
};

async function encrypted(options: SecurityOptions): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.TimesRoman);
  document.addPage([612, 792]).drawText('Behind the lock.', { x: 72, y: 692, size: 14, font });
  document.setTitle('A title under lock');
  document.encrypt(options);
  return document.save();
}

const expectMarked = async (file: Uint8Array, password?: string): Promise<void> => {
  const { annotations, words } = await readBack(file, 1, password);
  expect(annotations).toEqual([
    expect.objectContaining({
      subtype: 'Highlight',
      rect: [72, 690, 300, 704],
      hasAppearance: true,
      contentsObj: expect.objectContaining({ str: 'Really? 你好' }),
    }),
  ]);
  expect(words).toBe('Behind the lock.');
};

describe.each(['RC4-40', 'RC4-128', 'AES-128', 'AES-256'] as const)(
  'a PDF encrypted with %s',
  (algorithm) => {
    const cipher = { algorithm, allowWeakCryptography: true };

    it.each(['reader', 'owner'])(
      'opened with the password of its %s asks for the same in the copy',
      async (who) => {
        const original = await encrypted({ ...cipher, userPassword: 'reader', ownerPassword: 'owner' });
        const { file, protection } = await writeAnnotations(original, [mark], who);
        expect(protection).toBe('same');
        await expectMarked(file, who);
        expect((await readBack(file, 1, who)).title).toBe('A title under lock');
        await expect(readBack(file, 1)).rejects.toThrow('No password given');
        await expect(readBack(file, 1, 'other')).rejects.toThrow('Incorrect Password');
      },
    );

    it('that only restricts is saved without protection, which is said', async () => {
      const original = await encrypted({ ...cipher, ownerPassword: 'owner' });
      const { file, protection } = await writeAnnotations(original, [mark], null);
      expect(protection).toBe('lost');
      await expectMarked(file);
      expect((await readBack(file, 1)).permissions).toBeNull();
    });

    it('is locked without a password, and refuses a wrong one', async () => {
      const original = await encrypted({ ...cipher, userPassword: 'reader' });
      await expect(writeAnnotations(original, [mark], null)).rejects.toThrow(LockedError);
      await expect(writeAnnotations(original, [mark], 'wrong')).rejects.toThrow('Password incorrect');
    });
  },
);

it('keeps what the original allows', async () => {
  const original = await encrypted({
    userPassword: 'reader',
    ownerPassword: 'owner',
    permissions: { printing: 'highResolution', copying: true, contentAccessibility: true },
  });
  const { file } = await writeAnnotations(original, [mark], 'reader');
  const { permissions } = await readBack(original, 1, 'reader');
  expect(permissions).toHaveLength(4);
  expect((await readBack(file, 1, 'reader')).permissions).toEqual(permissions);
});

it('takes a password of other letters', async () => {
  const original = await encrypted({ userPassword: 'Öffne 开门' });
  const { file } = await writeAnnotations(original, [mark], 'Öffne 开门');
  await expectMarked(file, 'Öffne 开门');
});

it('needs no identifier in the original', async () => {
  const named = Buffer.from(await encrypted({ userPassword: 'reader' })).toString('latin1');
  expect(named).toMatch(/\/ID \[/);
  const original = new Uint8Array(Buffer.from(named.replace(/\/ID (?=\[)/g, '/No '), 'latin1'));
  const { file, protection } = await writeAnnotations(original, [mark], 'reader');
  expect(protection).toBe('same');
  await expectMarked(file, 'reader');
});

it('leaves none of the old keys in the copy', async () => {
  const original = await encrypted({ userPassword: 'reader' });
  const { file } = await writeAnnotations(original, [mark], 'reader');
  const { context } = await PDFDocument.load(file, { ignoreEncryption: true, updateMetadata: false });
  const all = context.enumerateIndirectObjects().map(([, held]) => held.toString());
  expect(all.filter((held) => held.includes('/Filter /Standard'))).toHaveLength(1);
});

/** As other programs write it: each string encrypted by itself, none of them in a stream. */
async function classic(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const sheet = document.addPage([612, 792]);
  const title = document.context.register(document.context.obj({}));
  document.context.trailerInfo.Info = title;
  document.encrypt({ userPassword: 'reader', algorithm: 'AES-128' });
  const { context } = document;
  const sealedString = (ref: PDFRef, said: string): PDFObject => {
    const bytes = context.security?.getEncryptFn(ref.objectNumber, 0)(new TextEncoder().encode(said));
    const codes = Array.from(bytes ?? [], (byte) => `\\${byte.toString(8).padStart(3, '0')}`);
    return PDFString.of(codes.join(''));
  };
  const catalog = context.trailerInfo.Root;
  if (!(catalog instanceof PDFRef)) throw new Error('no catalog');
  document.catalog.set(PDFName.of('Lang'), sealedString(catalog, 'en-GB'));
  context.lookup(title, PDFDict).set(PDFName.of('Title'), sealedString(title, 'Of f(x and a \\'));
  const link = {
    Type: 'Annot',
    Subtype: 'Link',
    Rect: [0, 0, 9, 9],
    Contents: sealedString(sheet.ref, 'A (link'),
  };
  sheet.node.set(PDFName.of('Annots'), context.obj([link]));
  return document.save({ useObjectStreams: false });
}

it('keeps the words that stand in the file outside its streams', async () => {
  const original = await readBack(await classic(), 1, 'reader');
  expect([original.title, original.language]).toEqual(['Of f(x and a \\', 'en-GB']);
  const { file } = await writeAnnotations(await classic(), [mark], 'reader');
  const copy = await readBack(file, 1, 'reader');
  expect([copy.title, copy.language]).toEqual([original.title, original.language]);
  expect(copy.annotations.map(({ subtype, contentsObj }) => [subtype, contentsObj.str])).toEqual([
    ['Link', 'A (link'],
    ['Highlight', 'Really? 你好'],
  ]);
  expect(new TextDecoder('latin1').decode(file)).not.toContain('en-GB');
});
