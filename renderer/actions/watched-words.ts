import { readWatchedWords, tidyWords, watchedWordsKey } from '../../shared/search/watched-words.ts';
import { now } from '../app/clock.ts';
import { act } from './act.ts';

/** Watches for a word or phrase; several may be given with commas between them. */
export const watchWords = (typed: string): Promise<boolean> =>
  change((held) => [...held, ...typed.split(/[,;\n]/)]);

/** Watches for a word or phrase no longer. */
export const unwatchWord = (word: string): Promise<boolean> =>
  change((held) => held.filter((each) => each !== word));

function change(make: (held: readonly string[]) => readonly string[]): Promise<boolean> {
  return act('setting', 1, async (library) => {
    const held = readWatchedWords((await library.settings.get(watchedWordsKey))?.value);
    return [{ kind: 'setting', key: watchedWordsKey, value: { value: tidyWords(make(held)), at: now() } }];
  });
}
