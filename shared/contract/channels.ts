import type { Failure } from '../failure/failure.ts';
import type { PaperId } from '../library/ids.ts';
import type { SyncStatus } from './sync-status.ts';

/** What a window may ask of main: the arguments and the answer of every channel. */
export interface Asks {
  /** The first list is on the screen with this many papers. */
  'app:list-shown': { args: [papers: number]; answer: undefined };
  'app:appearance': { args: [Appearance]; answer: undefined };
  'clipboard:write': { args: [text: string]; answer: undefined };
  /** Asks for a line between main and this window's worker; it arrives as `portMessage`. */
  'library:connect': { args: []; answer: undefined };
  /** Opens an https page in the system's browser. */
  'link:open': { args: [url: string]; answer: undefined };
  /** Asks the feed for one paper again. */
  'paper:refresh': { args: [PaperId]; answer: undefined };
  /** Asks for pictures that are not kept yet. */
  'picture:want': { args: [PaperId, urls: string[]]; answer: undefined };
  'profile:open': { args: []; answer: undefined };
  'sync:cancel': { args: []; answer: undefined };
  'sync:start': { args: []; answer: undefined };
  'sync:status': { args: []; answer: SyncStatus };
  'window:flushed': { args: []; answer: undefined };
  'window:new': { args: []; answer: undefined };
}
export type AskChannel = keyof Asks;
export type AskArguments<Channel extends AskChannel> = Asks[Channel]['args'];
export type Answer<Channel extends AskChannel> = Asks[Channel]['answer'];

export type Appearance = 'system' | 'light' | 'dark';

/** What main tells its windows unasked. */
export interface Tellings {
  'sync:changed': SyncStatus;
  /** A command of the table, chosen in the native menu. */
  'command:run': string;
  /** Something failed in main that the reader should know. */
  'failure:show': Failure;
  /** Write what is still unsaved, then ask `window:flushed`. */
  'window:flush': null;
  /** The window's worker no longer answers: replace it. */
  'library:restart': null;
  /** The library was refilled from the journal with this many entries. */
  'library:rebuilt': number;
}
export type TellChannel = keyof Tellings;

/** What a window knows before its first line runs. */
export interface Boot {
  readonly version: string;
  /** Milliseconds to add to the system clock. */
  readonly clockOffset: number;
  readonly platform: string;
  readonly endpoint: string;
  /** The journal's generation, and how many entries it holds. */
  readonly generation: string;
  readonly entries: number;
  /** The folder of this library. */
  readonly profile: string;
}
