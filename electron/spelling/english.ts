import nspell from 'nspell';
import affixes from '../../node_modules/dictionary-en/index.aff?raw';
import words from '../../node_modules/dictionary-en/index.dic?raw';

/** The dictionary of American English that comes with the app. Half a megabyte: loaded when it is first asked. */
export const readEnglish = (): ReturnType<typeof nspell> => nspell(affixes, words);
