import { type Finder, type Found, nothingFound, type Search } from '../finding/finder.ts';
import { keepInSight } from '../keep-in-sight.ts';
import { Writable } from '../readable.ts';
import { hitsIn, type Span } from './text-hits.ts';
import { formulasOf } from './text-offsets.ts';
import type { TextSurface } from './text-surface.ts';

const marks = { all: 'text-hits', shown: 'text-hit-shown' } as const;

/** What the bar that asks covers at the top, pixels. */
const underBar = 56;

interface Hit extends Span {
  readonly range: Range;
}

/** Finding in a reflowed text. Formulas are passed over: what they show is not what they are written as. */
export class TextFinding implements Finder {
  readonly found = new Writable<Found>(nothingFound);
  readonly #plain: string;
  readonly #surface: TextSurface;
  #hits: readonly Hit[] = [];
  #shown = 0;
  #isBegun = false;

  constructor(plain: string, surface: TextSurface) {
    this.#plain = plain;
    this.#surface = surface;
  }

  start(search: Search): void {
    const isBegun = this.#isBegun;
    this.end();
    if (search.query.trim() === '') return;
    if (!isBegun) this.#surface.leave();
    this.#isBegun = true;
    const formulas = formulasOf(this.#surface.scroller);
    const spans = hitsIn(this.#plain, search).filter(
      (span) => !formulas.some(({ start, end }) => span.start < end && span.end > start),
    );
    const ranges = this.#surface.rangesOf(spans);
    this.#hits = spans.flatMap((span, index) => {
      const range = ranges[index];
      return range === undefined || range === null ? [] : [{ ...span, range }];
    });
    const from = this.#surface.offset;
    const next = this.#hits.findIndex(({ end }) => end > from);
    this.#shown = Math.max(0, next);
    CSS.highlights.set(marks.all, new Highlight(...this.#hits.map(({ range }) => range)));
    this.#show();
  }

  go(backwards: boolean): void {
    const { length } = this.#hits;
    if (length === 0) return;
    this.#shown = (this.#shown + (backwards ? length - 1 : 1)) % length;
    this.#show();
  }

  end(): void {
    this.#hits = [];
    this.#isBegun = false;
    this.found.set(nothingFound);
    for (const mark of Object.values(marks)) CSS.highlights.delete(mark);
  }

  #show(): void {
    const hit = this.#hits[this.#shown];
    const total = this.#hits.length;
    this.found.set({
      state: hit === undefined ? 'not-found' : 'found',
      current: hit === undefined ? 0 : this.#shown + 1,
      total,
    });
    if (hit === undefined) return;
    const shown = new Highlight(hit.range);
    shown.priority = 1;
    CSS.highlights.set(marks.shown, shown);
    keepInSight(this.#surface.scroller, hit.range, underBar);
  }
}
