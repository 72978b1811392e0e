import type { Session } from 'electron';
import { expect, it } from 'vitest';
import type { Failure } from '../../shared/failure/failure.ts';
import { text } from '../../shared/text/text.ts';
import { checkSpelling, followDictionaries } from './dictionaries.ts';

it('says once for each language that its dictionary cannot be had', () => {
  let fail: (language: string) => void = () => {};
  const session: Pick<Session, 'on'> = Object.create({
    on: (name: string, hear: (event: null, language: string) => void) => {
      expect(name).toBe('spellcheck-dictionary-download-failure');
      fail = (language) => hear(null, language);
    },
  });
  const told: Failure[] = [];
  let isWanted = false;
  followDictionaries(
    session,
    () => isWanted,
    (what) => told.push(what),
  );
  fail('en-US');
  expect(told).toEqual([]);
  isWanted = true;
  for (const language of ['en-US', 'en-US', 'de-DE']) fail(language);
  expect(told.map(({ kind, detail }) => [kind, detail])).toEqual([
    ['dictionary', 'en-US'],
    ['dictionary', 'de-DE'],
  ]);
  expect(text.failure.dictionary.what).toContain('dictionary');
});

it.each([
  ['de-AT', true, ['de-DE']],
  ['fr', true, ['fr']],
  ['en-GB', true, ['en-GB']],
  ['ja', true, ['en-US']],
  ['en-GB', false, []],
])(
  'tells the engine of a language only while the spelling is checked: %s, %s',
  (locale, isWanted, languages) => {
    const told: unknown[] = [];
    checkSpelling(
      {
        availableSpellCheckerLanguages: ['de-DE', 'en-GB', 'en-US', 'fr'],
        setSpellCheckerLanguages: (all) => told.push(all),
        setSpellCheckerEnabled: (isOn) => told.push(isOn),
      },
      isWanted,
      locale,
    );
    expect(told).toEqual([languages, isWanted]);
  },
);
