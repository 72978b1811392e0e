import type { Failure } from '../failure/failure.ts';
import type { OwnPdf } from './adding.ts';
import type { Answer, AskArguments, AskChannel, Boot, TellChannel, Tellings } from './channels.ts';

/** The answer of main: a value, or a failure as plain data (errors lose their class between processes). */
export type Reply<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly failure: Failure };

/** A `File` of the page, whose type this side of the code does not know. */
export interface GivenFile {
  readonly name: string;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** The only door between a window and main, put on `window.offprint` by the preload script. */
export interface Bridge {
  readonly boot: Boot;
  /** Asks main; never rejects. */
  ask<Channel extends AskChannel>(
    channel: Channel,
    ...args: AskArguments<Channel>
  ): Promise<Reply<Answer<Channel>>>;
  /**
   * Keeps a copy of a PDF that was dropped or pasted. Where the file lies is said to main by the preload script alone:
   * no page names a path.
   */
  keepPdf(file: GivenFile): Promise<Reply<OwnPdf>>;
  /** Listens to main; returns what ends the listening. */
  listen<Channel extends TellChannel>(channel: Channel, hear: (told: Tellings[Channel]) => void): () => void;
}
