import type { KeyChoice } from '../commands/keymap.ts';
import type { Failure } from '../failure/failure.ts';
import type { BackupProblem, RestorePreview } from '../library/backup.ts';
import type { CalendarDate, PaperId, Sha256 } from '../library/ids.ts';
import type { FeedPaper } from '../library/paper.ts';
import type { Change } from '../library/record.ts';
import type { ZoteroParcel } from '../zotero/zotero-item.ts';
import type { OwnPdf } from './adding.ts';
import type { ArchiveStatus } from './archive-status.ts';
import type { DigestChoices, DigestState, MailTest } from './digest.ts';
import type { FilesState, Wish, WishPart } from './downloads.ts';
import type { AttachedState, ChosenFolder, ChosenImport } from './importing.ts';
import type { LinkedFile, LinkedFileWish } from './linked-files.ts';
import type { GivenOrder, OrderReply } from './orders.ts';
import type { Removal, RemovedFiles, UnclaimedFile } from './storage.ts';
import type { SyncChoices, SyncSettings } from './sync-choices.ts';
import type { LogEntry } from './sync-log.ts';
import type { SyncStatus } from './sync-status.ts';
import type { SystemChoices, SystemState } from './system.ts';
import type { UpdateState } from './updates.ts';

/** What a window may ask of main: the arguments and the answer of every channel. */
export interface Asks {
  /** The first list is on the screen with this many papers. */
  'app:list-shown': { args: [papers: number]; answer: undefined };
  'archive:start': { args: []; answer: undefined };
  'archive:pause': { args: []; answer: undefined };
  'archive:cancel': { args: []; answer: undefined };
  'archive:status': { args: []; answer: ArchiveStatus };
  'app:appearance': { args: [Appearance]; answer: undefined };
  /** The reader's keys, for the menus. */
  'app:keys': { args: [KeyChoice]; answer: undefined };
  /** How many papers of the newest edition are unread. */
  'app:unread': { args: [papers: number]; answer: undefined };
  /** Asks arXiv's catalogue for papers; answers when what came is stored. */
  'arxiv:facts': { args: [PaperId[]]; answer: undefined };
  'clipboard:write': { args: [text: string]; answer: undefined };
  /** Copies a text in two forms; the program that takes it chooses. */
  'clipboard:write-rich': { args: [{ text: string; html: string }]; answer: undefined };
  /** Asks where to, then writes a backup; `null` when the reader chose nothing. */
  'backup:write': { args: []; answer: WrittenBackup | null };
  /** Asks for a backup and says what merging it would change; `null` when the reader chose nothing. */
  'backup:settings': { args: []; answer: BackupChoices };
  'backup:with-files': { args: [boolean]; answer: BackupChoices };
  /** Asks for a folder for the daily backups; the choices stay when the reader chose nothing. */
  'backup:choose-folder': { args: []; answer: BackupChoices };
  /** Keeps the PDFs and pictures of the backup that was offered last; says how many. */
  'backup:restore-files': { args: []; answer: number };
  'backup:read': { args: []; answer: RestoreOffer | null };
  /** Wishes parts of papers to be on this machine; `again` also looks for a newer version of what is. */
  'downloads:want': { args: [PaperId[], parts: WishPart[], again: boolean]; answer: undefined };
  'downloads:state': { args: []; answer: FilesState };
  'downloads:pause': { args: [paused: boolean]; answer: undefined };
  'downloads:cancel': { args: [WishName[]]; answer: undefined };
  'downloads:retry': { args: [WishName[]]; answer: undefined };
  /** The network may be back: what waits for it is tried now. */
  'downloads:wake': { args: []; answer: undefined };
  /** How much room the disk of the library has at this moment. */
  'disk:space': { args: []; answer: FreeSpace };
  /** Takes parts of papers, or files of none, off this machine; the name to bring them back by. */
  'files:remove': { args: [Removal]; answer: string };
  'files:bring-back': { args: [id: string]; answer: undefined };
  /** What was removed since the start. */
  'files:removed': { args: []; answer: readonly RemovedFiles[] };
  /** The kept files that are not among these. */
  'files:unclaimed': { args: [claimed: readonly Sha256[]]; answer: readonly UnclaimedFile[] };
  /** Asks where to, then writes a text there; its path, `null` when the reader chose nothing. */
  'export:save': { args: [ExportedText]; answer: string | null };
  /** Asks for a file to import; `null` when the reader chose nothing. */
  'import:choose': { args: []; answer: ChosenImport | null };
  /** Asks for a folder to import; `null` when the reader chose nothing. */
  'import:choose-folder': { args: []; answer: ChosenFolder | null };
  /** What is at the places that a chosen file or folder names, in their order. */
  'import:look': { args: [id: string, names: string[]]; answer: readonly AttachedState[] };
  /** Keeps a copy of a PDF that a chosen file or folder names. */
  'import:keep': { args: [id: string, name: string]; answer: OwnPdf };
  /** Asks for a file that is kept up to date with a list; `null` when the reader chose nothing. */
  'linked-file:choose': { args: [LinkedFileWish]; answer: LinkedFile | null };
  'linked-file:list': { args: []; answer: readonly LinkedFile[] };
  /** Writes a kept file anew when its text has changed. */
  'linked-file:write': { args: [id: string, text: string]; answer: undefined };
  /** Stops keeping a file; the file stays as it is. */
  'linked-file:stop': { args: [id: string]; answer: undefined };
  /** Asks where to and saves a PDF there; the path, `null` when the reader chose nothing. */
  'export:save-pdf': { args: [ExportedPdf]; answer: string | null };
  /** Asks for a citation style file; `null` when the reader chose nothing. */
  'style:choose': { args: []; answer: string | null };
  /** Asks for a line between main and this window's worker; it arrives as `portMessage`. */
  'library:connect': { args: []; answer: undefined };
  /** Opens an https page in the system's browser. */
  'link:open': { args: [url: string]; answer: undefined };
  /** Finds what the feed, else arXiv, knows of a paper. */
  /** What the feed's own search finds for words, best first; they leave this machine, so only when asked. */
  'feed:search': { args: [words: string]; answer: FeedPaper[] };
  'paper:find': { args: [PaperId]; answer: FeedPaper };
  /** Puts papers that the reader added among the papers of the library. */
  'paper:store': { args: [FeedPaper[]]; answer: undefined };
  /** Asks for PDFs of the reader's own and keeps copies. */
  'pdf:choose': { args: []; answer: readonly OwnPdf[] };
  /** Lets the drag that has begun carry a kept PDF out of the window, named after its paper. */
  'pdf:drag': { args: [Sha256, name: string]; answer: undefined };
  'pdf:keep': { args: [name: string, bytes: Uint8Array]; answer: OwnPdf };
  /** Keeps a copy of a PDF by its path; asked by the preload script only. */
  'pdf:keep-file': { args: [path: string]; answer: OwnPdf };
  /** Asks the feed for one paper again. */
  /** How many crash reports lie on this machine. */
  'crashes:count': { args: []; answer: number };
  'crashes:open': { args: []; answer: undefined };
  'digest:state': { args: []; answer: DigestState };
  'digest:choose': { args: [DigestChoices]; answer: DigestState };
  /** Keeps the password of the mail account; an empty one forgets it. */
  'digest:password': { args: [password: string]; answer: DigestState };
  'digest:test': { args: []; answer: MailTest };
  /** Opens the newest digest's file in the system's browser. */
  'digest:open-file': { args: []; answer: undefined };
  /** The page carries out orders from now on; each is answered with its id. */
  'order:ready': { args: []; answer: undefined };
  'order:answered': { args: [id: number, reply: OrderReply]; answer: undefined };
  'paper:refresh': { args: [PaperId]; answer: undefined };
  /** Asks for pictures that are not kept yet. */
  'picture:want': { args: [PaperId, urls: string[]]; answer: undefined };
  /** Asks for a folder, backs up, and moves the library there at the next start, which follows at once. */
  'profile:move': { args: []; answer: undefined };
  /** Backs up, and begins with an empty library at the next start, which follows at once. */
  'profile:start-over': { args: []; answer: undefined };
  'profile:open': { args: []; answer: undefined };
  /** Moves the database aside at the next start, and starts the app anew. */
  'profile:set-aside': { args: []; answer: undefined };
  /** Reads these days now, before anything else. */
  'sync:days': { args: [days: CalendarDate[]]; answer: undefined };
  'sync:cancel': { args: []; answer: undefined };
  /** The last events, oldest first. */
  'sync:log': { args: []; answer: LogEntry[] };
  /** The reader agrees that another feed is mixed into this library. */
  'sync:mix': { args: []; answer: undefined };
  'sync:settings': { args: []; answer: SyncSettings };
  'sync:choose': { args: [SyncChoices]; answer: SyncSettings };
  /** Keeps the token of the feed; an empty one forgets it. */
  'sync:token': { args: [token: string]; answer: SyncSettings };
  /** Reads the feed from another address, with this library or a new one; the app starts anew. */
  'sync:endpoint': { args: [endpoint: string, what: 'mix' | 'start-over']; answer: undefined };
  'sync:start': { args: []; answer: undefined };
  'sync:status': { args: []; answer: SyncStatus };
  /** What the app does in this machine's system beyond its windows. */
  'system:state': { args: []; answer: SystemState };
  'system:choose': { args: [SystemChoices]; answer: SystemState };
  'updates:state': { args: []; answer: UpdateState };
  'updates:check': { args: []; answer: UpdateState };
  /** Backs up, installs what is ready and starts it. */
  'updates:install': { args: []; answer: undefined };
  /** Sends papers, their notes and PDFs to Zotero on this machine. */
  'zotero:send': { args: [ZoteroParcel[]]; answer: SentToZotero };
  'window:flushed': { args: []; answer: undefined };
  /** The page hears `window:flush` from now on; until then it can hold nothing unsaved. */
  'window:listening': { args: []; answer: undefined };
  'window:new': { args: []; answer: undefined };
}

/** A text for a file of the reader's. */
export interface ExportedText {
  /** The name that is suggested, without ending. */
  readonly name: string;
  readonly extension: string;
  readonly text: string;
}

/** A PDF for a file; `name` is suggested, without ending. */
export interface ExportedPdf {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What reached Zotero; `refused` counts the PDFs that did not. */
export interface SentToZotero {
  readonly papers: number;
  readonly pdfs: number;
  readonly refused: number;
}

/** A wish by its name. */
export type WishName = Pick<Wish, 'paper' | 'part'>;

export type AskChannel = keyof Asks;
export type AskArguments<Channel extends AskChannel> = Asks[Channel]['args'];
export type Answer<Channel extends AskChannel> = Asks[Channel]['answer'];

/** A backup that was written and read back. */
export interface WrittenBackup {
  readonly path: string;
  readonly records: number;
  readonly files: number;
}

/** How backups are made on this machine: where the daily ones go, and whether files go along. */
export interface BackupChoices {
  readonly folder: string;
  readonly withFiles: boolean;
}

/** What merging a backup would change; nothing has been changed yet. */
export interface RestoreOffer {
  readonly name: string;
  /** When the backup was made, milliseconds; `null` when it does not say. */
  readonly created: number | null;
  readonly counts: RestorePreview['counts'];
  /** What of the backup cannot be read; the rest is offered. */
  readonly unreadable: readonly BackupProblem[];
  /** How many PDFs and pictures it holds. */
  readonly files: number;
  readonly changes: readonly Change[];
}

/**
 * How much room the disk has: `low` stops downloads, `scarce` also stops writing the feed, so that what is
 * left belongs to the reader's own changes. `unknown` where the system does not say; it stops nothing.
 */
export type FreeSpace = 'unknown' | 'plenty' | 'low' | 'scarce';

export type Appearance = 'system' | 'light' | 'dark';

/** What main tells its windows unasked. */
export interface Tellings {
  'archive:changed': ArchiveStatus;
  'sync:changed': SyncStatus;
  'sync:logged': LogEntry;
  'downloads:changed': FilesState;
  'linked-files:changed': readonly LinkedFile[];
  /** A command of the table, chosen in the native menu. */
  'command:run': string;
  /** The disk has room again after it had next to none. */
  'disk:room': null;
  'updates:changed': UpdateState;
  /** Go to an address inside the window. */
  'place:go': string;
  'order:given': GivenOrder;
  /** Something failed in main that the reader should know. */
  'failure:show': Failure;
  /** Write what is still unsaved, into the database or on into the journal, then ask `window:flushed`. */
  'window:flush': 'database' | 'journal';
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
