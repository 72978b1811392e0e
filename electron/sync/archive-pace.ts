/** Stretches of the walk that the present pace is reckoned from, milliseconds. */
const windowMs = 60_000;

/** How fast the archive comes in, and how long the rest will take at that pace. */
export class Pace {
  readonly #now: () => number;
  #marks: { readonly at: number; readonly left: number }[];
  left: number;
  papers = 0;

  constructor(days: number, now: () => number) {
    this.#now = now;
    this.left = days;
    this.#marks = [{ at: now(), left: days }];
  }

  /** So many days were stored, with so many papers. */
  stored(days: number, papers: number): void {
    const at = this.#now();
    this.left -= days;
    this.papers += papers;
    this.#marks = [...this.#marks.filter((mark) => at - mark.at <= windowMs), { at, left: this.left }];
  }

  /** Over the last minute; `null` before anything was stored. */
  get daysPerMinute(): number | null {
    const [first] = this.#marks;
    const last = this.#marks.at(-1);
    if (first === undefined || last === undefined || last.at <= first.at) return null;
    return ((first.left - last.left) * 60_000) / (last.at - first.at);
  }

  /** Milliseconds; `null` as long as there is no pace. */
  get msLeft(): number | null {
    const pace = this.daysPerMinute;
    return pace === null || pace <= 0 ? null : (this.left / pace) * 60_000;
  }
}
