import { type EventBus, FindState, type PDFFindController } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';
import { Writable } from '../readable.ts';

/** What the reader looks for in the document. */
export interface Search {
  readonly query: string;
  readonly matchCase: boolean;
  readonly wholeWords: boolean;
}

/** What was found of it: the hit that is shown (from 1; 0 when there is none) of so many. */
export interface Found {
  readonly state: 'idle' | 'looking' | 'found' | 'not-found';
  readonly current: number;
  readonly total: number;
}

interface Counts {
  readonly current: number;
  readonly total: number;
}

const nothing: Found = { state: 'idle', current: 0, total: 0 };

/** Finding in one document: all hits are marked, one of them is shown. */
export class Finding {
  readonly found = new Writable<Found>(nothing);
  readonly #events: EventBus;
  readonly #source: PDFFindController;
  readonly #leave: () => void;
  #search: Search | null = null;

  /** @param leave remembers the place that a search starts from. */
  constructor(events: EventBus, source: PDFFindController, leave: () => void) {
    this.#events = events;
    this.#source = source;
    this.#leave = leave;
    events.on('updatefindmatchescount', ({ matchesCount }: { matchesCount: Counts }) => {
      if (this.#search !== null) this.found.set({ ...this.found.get(), ...pick(matchesCount) });
    });
    events.on(
      'updatefindcontrolstate',
      ({ state, matchesCount }: { state: number; matchesCount: Counts }) => {
        if (this.#search !== null) this.found.set({ state: nameOf(state), ...pick(matchesCount) });
      },
    );
  }

  /** Looks for something, from the page that is shown on; an empty query ends the search. */
  start(search: Search): void {
    if (search.query === '') {
      this.end();
      return;
    }
    if (this.#search === null) this.#leave();
    this.#search = search;
    this.#ask(search, '', false);
  }

  /** Shows the next hit, or the one before. */
  go(backwards: boolean): void {
    if (this.#search !== null) this.#ask(this.#search, 'again', backwards);
  }

  /** Takes the marks away. */
  end(): void {
    this.#search = null;
    this.found.set(nothing);
    this.#events.dispatch('findbarclose', { source: this.#source });
  }

  #ask({ query, matchCase, wholeWords }: Search, type: '' | 'again', findPrevious: boolean): void {
    this.#events.dispatch('find', {
      source: this.#source,
      type,
      query,
      caseSensitive: matchCase,
      entireWord: wholeWords,
      highlightAll: true,
      findPrevious,
      matchDiacritics: false,
    });
  }
}

const pick = ({ current, total }: Counts): Counts => ({ current, total });

function nameOf(state: number): Found['state'] {
  if (state === FindState.PENDING) return 'looking';
  return state === FindState.NOT_FOUND ? 'not-found' : 'found';
}
