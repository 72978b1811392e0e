import type { PaperId } from '../../shared/library/ids.ts';
import { type NoteBase, type NoteSave, saveNote } from './note.ts';

/** How long after the last key a note is saved, and how long typing may go on without a save. */
const quietMs = 400;
const longestMs = 2_000;

const unsaved = new Set<NoteSaver>();

/**
 * Saves everything that is still unsaved in this window; settles when it is on the disk.
 * @returns `false` when something could not be saved.
 */
export async function flushNotes(): Promise<boolean> {
  await Promise.all([...unsaved].map((saver) => saver.flush()));
  return unsaved.size === 0;
}

/** What is typed in this window and not saved yet. */
export function unsavedNotes(): readonly Omit<NoteSave, 'sitting'>[] {
  return [...unsaved].flatMap((saver) => saver.unsaved ?? []);
}

/** What became of a save; the editor shows it. */
export interface NoteWatcher {
  /** Saved; `text` is what the editor must show now, `null` when it shows it already. */
  saved(text: string | null): void;
  failed(thrown: unknown): void;
}

/** Saves one note while it is typed: soon after the last key, and now and then in between. */
export class NoteSaver {
  readonly #paper: PaperId;
  readonly #watcher: NoteWatcher;
  readonly #sitting = crypto.randomUUID();
  #base: NoteBase;
  #text: string | null = null;
  #quiet: ReturnType<typeof setTimeout> | undefined;
  #longest: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<void> = Promise.resolve();

  constructor(paper: PaperId, base: NoteBase, watcher: NoteWatcher) {
    this.#paper = paper;
    this.#base = base;
    this.#watcher = watcher;
  }

  /** Whether something typed is not saved yet. */
  get isDirty(): boolean {
    return this.#text !== null;
  }

  /** What would be saved next; `null` when all is saved. */
  get unsaved(): Omit<NoteSave, 'sitting'> | null {
    return this.#text === null ? null : { paper: this.#paper, text: this.#text, base: this.#base };
  }

  /** The note changed from outside while nothing was unsaved here. */
  rebase(base: NoteBase): void {
    if (!this.isDirty) this.#base = base;
  }

  typed(text: string): void {
    this.#text = text;
    unsaved.add(this);
    clearTimeout(this.#quiet);
    this.#quiet = setTimeout(() => void this.flush(), quietMs);
    this.#longest ??= setTimeout(() => void this.flush(), longestMs);
  }

  /** Saves now what was typed; saves follow one another, never overlap. */
  flush(): Promise<void> {
    clearTimeout(this.#quiet);
    clearTimeout(this.#longest);
    this.#longest = undefined;
    this.#saving = this.#saving.then(() => this.#save());
    return this.#saving;
  }

  async #save(): Promise<void> {
    const text = this.#text;
    if (text === null) return;
    try {
      const saved = await saveNote({ paper: this.#paper, text, base: this.#base, sitting: this.#sitting });
      this.#base = saved.base;
      if (this.#text === text) {
        this.#text = null;
        unsaved.delete(this);
        this.#watcher.saved(saved.joined === null ? null : saved.base.text);
        return;
      }
      // Typed on while it was saved: that stays unsaved, and what was joined goes along with it, or the
      // next save would leave the other window's text out again.
      if (saved.joined !== null) this.#text = (this.#text ?? '').trimEnd() + saved.joined;
      this.#watcher.saved(saved.joined === null ? null : this.#text);
    } catch (thrown) {
      this.#watcher.failed(thrown);
      // It stays unsaved and is tried again; what was typed is still in the field.
      this.#longest ??= setTimeout(() => void this.flush(), longestMs);
    }
  }
}
