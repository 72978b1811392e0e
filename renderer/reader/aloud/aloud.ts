import { type Readable, Writable } from '../readable.ts';
import { type Sentence, sentencesFrom, spoken } from './sentences.ts';

/** What is used of the system's voices; the window's `speechSynthesis` is one. */
export interface Speech {
  speak(text: string, rate: number, ended: () => void): void;
  cancel(): void;
}

export interface AloudState {
  readonly isSpeaking: boolean;
  /** The sentence that is spoken, or at which it was stopped. */
  readonly sentence: Sentence | null;
  readonly rate: number;
}

export const rates = [0.75, 1, 1.25, 1.5, 2] as const;

/** Reads a text aloud, sentence by sentence. */
export class Aloud {
  readonly #plain: string;
  readonly #speech: Speech;
  readonly #state: Writable<AloudState>;
  #left: Sentence[] = [];
  /** Counts up with every beginning, so that a sentence that was cancelled does not go on to the next. */
  #turn = 0;

  constructor(plain: string, speech: Speech, rate: number) {
    this.#plain = plain;
    this.#speech = speech;
    this.#state = new Writable<AloudState>({ isSpeaking: false, sentence: null, rate });
  }

  get state(): Readable<AloudState> {
    return this.#state;
  }

  /** Begins at a place of the text. */
  start(from: number): void {
    this.#left = sentencesFrom(this.#plain, from);
    this.#next();
  }

  /** Stops; `resume` goes on with the same sentence. */
  stop(): void {
    this.#turn += 1;
    this.#speech.cancel();
    this.#state.set({ ...this.#state.get(), isSpeaking: false });
  }

  /** Goes on where it was stopped, else from a place of the text. */
  resume(from: number): void {
    this.start(this.#state.get().sentence?.start ?? from);
  }

  /** Speaks on at another speed, from the beginning of the sentence. */
  setRate(rate: number): void {
    const { isSpeaking, sentence } = this.#state.get();
    this.#state.set({ ...this.#state.get(), rate });
    if (isSpeaking && sentence !== null) this.start(sentence.start);
  }

  #next(): void {
    this.#turn += 1;
    const turn = this.#turn;
    this.#speech.cancel();
    const sentence = this.#left.shift() ?? null;
    const { rate } = this.#state.get();
    this.#state.set({ rate, sentence, isSpeaking: sentence !== null });
    if (sentence === null) return;
    this.#speech.speak(spoken(this.#plain.slice(sentence.start, sentence.end)), rate, () => {
      if (turn === this.#turn) this.#next();
    });
  }
}
