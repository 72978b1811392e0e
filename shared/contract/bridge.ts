import type { Failure } from '../failure/failure.ts';
import type { Answer, AskArguments, AskChannel, Boot, TellChannel, Tellings } from './channels.ts';

/** The answer of main: a value, or a failure as plain data (errors lose their class between processes). */
export type Reply<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly failure: Failure };

/** The only door between a window and main, put on `window.offprint` by the preload script. */
export interface Bridge {
  readonly boot: Boot;
  /** Asks main; never rejects. */
  ask<Channel extends AskChannel>(
    channel: Channel,
    ...args: AskArguments<Channel>
  ): Promise<Reply<Answer<Channel>>>;
  /** Listens to main; returns what ends the listening. */
  listen<Channel extends TellChannel>(channel: Channel, hear: (told: Tellings[Channel]) => void): () => void;
}
