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
