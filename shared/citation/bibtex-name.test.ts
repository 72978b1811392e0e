import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from '../schema.ts';
import { bibtexName } from './bibtex-name.ts';
import { readCitations } from './citation-library.ts';
import { type PersonName, personName, plainText } from './person-name.ts';

const readSchema = z.array(
  z.object({
    author: z
      .array(
        z.object({
          family: z.string().optional(),
          given: z.string().optional(),
          literal: z.string().optional(),
          suffix: z.string().optional(),
          'non-dropping-particle': z.string().optional(),
        }),
      )
      .optional(),
  }),
);

/** What another program reads from the names of an entry, each as one text. */
function readBack(names: readonly string[]): readonly string[] {
  const entry = `@misc{key,\n  title = {T},\n  author = {${names.join(' and ')}}\n}`;
  const [item] = readSchema.parse(readCitations(entry));
  return (item?.author ?? []).map((name) =>
    [name['non-dropping-particle'], name.family ?? name.literal, name.suffix, name.given]
      .filter((part) => part !== undefined && part !== '')
      .join('|'),
  );
}

const joined = (name: PersonName): string =>
  'literal' in name
    ? name.literal
    : [name.particle, name.family, name.suffix, name.given].filter((part) => part !== null).join('|');

describe('bibtexName', () => {
  it.each([
    ['Ada Lovelace', 'Lovelace, Ada'],
    ['Émile Ångström', 'Ångström, Émile'],
    ['Łukasz  Kaiser', 'Kaiser, Łukasz'],
    ['Jan van der Berg', 'van der Berg, Jan'],
    ['Martin Luther King Jr.', 'King, Jr., Martin Luther'],
    ['李 明', '李, 明'],
    ['李明', '{李明}'],
    ['DeepSeek-AI', '{DeepSeek-AI}'],
    ['Qwen Team', '{Qwen Team}'],
    ['Barnes and Noble', '{Barnes and Noble}'],
    ['A_B Lab & Co', '{A\\_B Lab \\& Co}'],
    ["Conor O'Brien", "O'Brien, Conor"],
    ['Jean-Luc Picard', 'Picard, Jean-Luc'],
    ['Ayşe al-Rashid', '{al-Rashid}, Ayşe'],
  ])('writes %s as %s', (name, written) => {
    expect(bibtexName(personName(name))).toBe(written);
  });

  const letters = fc.stringMatching(/^[\p{Lu}][\p{L}\p{M}'.-]{0,11}$/u).map((text) => text.normalize('NFC'));
  const names = fc.oneof(
    fc.array(letters, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' ')),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 24 }),
    fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 24 }),
  );

  it('keeps a particle that hangs on the family name by a hyphen', () => {
    expect(readBack([bibtexName(personName('Ayşe al-Rashid'))])).toEqual(['al-Rashid|Ayşe']);
  });

  it('is read back as the same name, whatever letters it holds', () => {
    fc.assert(
      fc.property(fc.array(names, { minLength: 1, maxLength: 4 }), (all) => {
        const wanted = all.map(personName).filter((name) => joined(name) !== '');
        fc.pre(wanted.length > 0);
        expect(readBack(wanted.map(bibtexName))).toEqual(wanted.map(joined));
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('plainText', () => {
  it('composes letters and drops what cannot be set', () => {
    expect(plainText(' Ange\u0301lique\u0000\n\u202eNoir\u200b ')).toBe('Angélique Noir');
  });
});
