import { type Readable, Writable } from '../readable.ts';
import { type Sentence, sentencesFrom, spoken } from './sentences.ts';

/** What is used of the system's voices; the window's `speechSynthesis` is one. */
export interface Speech {
  speak(text: string, rate: number, ended: () => void): void;
  cancel(): void;
}

/** A place in a document: an offset into the text of one of its parts. */
export interface Place {
  readonly part: number;
  readonly offset: number;
}

/** What is read: a document in parts, such as its pages. */
export interface Script {
  /** The text of a part, brought into sight where it has to be; `null` behind the last. */
  part(index: number): Promise<string | null>;
}

export interface SpokenSentence extends Sentence {
  readonly part: number;
}

export interface AloudState {
  readonly isSpeaking: boolean;
  /** The sentence that is spoken, or at which it was stopped. */
  readonly sentence: SpokenSentence | null;
  readonly rate: number;
}

export const rates = [0.75, 1, 1.25, 1.5, 2] as const;

/** Reads a document aloud, sentence by sentence. */
export class Aloud {
  readonly #script: Script;
  readonly #speech: Speech;
  readonly #state: Writable<AloudState>;
  #part = 0;
  #text = '';
  #left: Sentence[] = [];
  /** Counts up with every beginning, so that a sentence that was cancelled does not go on to the next. */
  #turn = 0;

  constructor(script: Script, speech: Speech, rate: number) {
    this.#script = script;
    this.#speech = speech;
    this.#state = new Writable<AloudState>({ isSpeaking: false, sentence: null, rate });
  }

  get state(): Readable<AloudState> {
    return this.#state;
  }

  /** Begins at a place; a part without a sentence leads on to the next. Resolves when the first is spoken. */
  async start({ part, offset }: Place): Promise<void> {
    const turn = this.#begin();
    this.#state.set({ ...this.#state.get(), isSpeaking: true });
    const text = await this.#script.part(part);
    if (turn !== this.#turn) return;
    if (text === null) {
      this.#state.set({ ...this.#state.get(), isSpeaking: false, sentence: null });
      return;
    }
    this.#part = part;
    this.#text = text;
    this.#left = sentencesFrom(text, offset);
    await this.#next();
  }

  /** Stops; `resume` goes on with the same sentence. */
  stop(): void {
    this.#begin();
    this.#state.set({ ...this.#state.get(), isSpeaking: false });
  }

  /** Goes on where it was stopped, else from a place. */
  async resume(from: Place): Promise<void> {
    const { sentence } = this.#state.get();
    await this.start(sentence === null ? from : { part: sentence.part, offset: sentence.start });
  }

  /** Speaks on at another speed, from the beginning of the sentence. */
  setRate(rate: number): void {
    const { isSpeaking, sentence } = this.#state.get();
    this.#state.set({ ...this.#state.get(), rate });
    if (isSpeaking && sentence !== null) this.#speak(sentence);
  }

  /** Cuts off what is spoken. @returns the number of the turn that begins. */
  #begin(): number {
    this.#turn += 1;
    this.#speech.cancel();
    return this.#turn;
  }

  async #next(): Promise<void> {
    const sentence = this.#left.shift();
    if (sentence === undefined) await this.start({ part: this.#part + 1, offset: 0 });
    else this.#speak({ ...sentence, part: this.#part });
  }

  #speak(sentence: SpokenSentence): void {
    const turn = this.#begin();
    const { rate } = this.#state.get();
    this.#state.set({ rate, sentence, isSpeaking: true });
    this.#speech.speak(spoken(this.#text.slice(sentence.start, sentence.end)), rate, () => {
      if (turn === this.#turn) void this.#next();
    });
  }
}
