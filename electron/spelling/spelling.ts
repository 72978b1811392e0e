import { appendFile, readFile } from 'node:fs/promises';
import path from 'node:path';
import { nearestFirst } from './nearest-first.ts';

type Dictionary = ReturnType<typeof import('./english.ts').readEnglish>;

const mostSuggestions = 6;

/** Names of models, methods and variables are no words: LoRA, GPT, Qwen3, x_t. */
const noWord = /[\d_]|\p{L}\p{Lu}/u;

/** On macOS the system checks what is written in windows, by dictionaries of its own. */
export const systemSpells = process.platform === 'darwin';

/**
 * Checks the spelling of notes without asking anybody: the engine's own checker fetches its dictionaries from a host of
 * Google's.
 */
export class Spelling {
  readonly #ownWords: string;
  #isOn = false;
  #dictionary: Promise<Dictionary> | null = null;

  constructor(profile: string) {
    this.#ownWords = path.join(profile, 'spelling.txt');
  }

  /** Nothing is marked while it is off. */
  turn(isOn: boolean): void {
    this.#isOn = isOn;
  }

  /** Those of the words that the dictionary lacks. */
  async misspelt(words: readonly string[]): Promise<string[]> {
    if (!this.#isOn) return [];
    const dictionary = await this.#open();
    return words.filter((word) => !noWord.test(word) && !dictionary.correct(plain(word)));
  }

  /** What may have been meant, the likeliest first. */
  async suggestions(word: string): Promise<readonly string[]> {
    const dictionary = await this.#open();
    return nearestFirst(word, dictionary.suggest(plain(word))).slice(0, mostSuggestions);
  }

  /** Takes a word for right from now on. @throws the system's error when it cannot be kept */
  async add(word: string): Promise<void> {
    (await this.#open()).add(plain(word));
    await appendFile(this.#ownWords, `${plain(word)}\n`);
  }

  #open(): Promise<Dictionary> {
    this.#dictionary ??= this.#load();
    return this.#dictionary;
  }

  async #load(): Promise<Dictionary> {
    const { readEnglish } = await import('./english.ts');
    const dictionary = readEnglish();
    const own = await readFile(this.#ownWords, 'utf8').catch(() => '');
    for (const word of own.split('\n')) if (word !== '') dictionary.add(word);
    return dictionary;
  }
}

/** The dictionary knows the typewriter's apostrophe only. */
const plain = (word: string): string => word.replaceAll('’', "'");
