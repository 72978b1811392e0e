import { type EventBus, FindState, type PDFFindController } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';
import { type Finder, type Found, nothingFound, type Search } from '../finding/finder.ts';
import { Writable } from '../readable.ts';

interface Counts {
  readonly current: number;
  readonly total: number;
}

/** Finding in a PDF, by pdf.js's own search. */
export class Finding implements Finder {
  readonly found = new Writable<Found>(nothingFound);
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

  start(search: Search): void {
    if (search.query === '') {
      this.end();
      return;
    }
    if (this.#search === null) this.#leave();
    this.#search = search;
    this.#ask(search, '', false);
  }

  go(backwards: boolean): void {
    if (this.#search !== null) this.#ask(this.#search, 'again', backwards);
  }

  end(): void {
    this.#search = null;
    this.found.set(nothingFound);
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
