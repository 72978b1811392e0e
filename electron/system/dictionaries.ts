import type { Session } from 'electron';
import { type Failure, failure } from '../../shared/failure/failure.ts';

/**
 * Tells the reader, once for each language, when the dictionary for the spelling of notes cannot be had.
 * @param isWanted whether the spelling is checked: the engine also speaks of dictionaries that nobody asked for
 */
export function followDictionaries(
  session: Pick<Session, 'on'>,
  isWanted: () => boolean,
  tell: (what: Failure) => void,
): void {
  const told = new Set<string>();
  session.on('spellcheck-dictionary-download-failure', (_event, language) => {
    if (!isWanted() || told.has(language)) return;
    told.add(language);
    tell(failure('dictionary', language));
  });
}

type Speller = Pick<
  Session,
  'setSpellCheckerEnabled' | 'setSpellCheckerLanguages' | 'availableSpellCheckerLanguages'
>;

/**
 * Checks the spelling in the reader's language, or no longer. While it is off the engine is told of no language: it
 * fetches the dictionaries of those that it knows of, whether it checks or not.
 */
export function checkSpelling(session: Speller, isWanted: boolean, locale: string): void {
  const language = isWanted ? nearest(locale, session.availableSpellCheckerLanguages) : undefined;
  session.setSpellCheckerLanguages(language === undefined ? [] : [language]);
  session.setSpellCheckerEnabled(isWanted);
}

/** The language itself, another country's, or English; `undefined` where the system has dictionaries of its own. */
function nearest(locale: string, languages: readonly string[]): string | undefined {
  const [plain = ''] = locale.split('-');
  return (
    [locale, plain].find((wanted) => languages.includes(wanted)) ??
    languages.find((each) => each.startsWith(`${plain}-`)) ??
    languages.find((each) => each === 'en-US')
  );
}
