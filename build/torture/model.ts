import { on, type Records } from './records.ts';

/** One value that a record was given: asked for at `askedAt`, seen in the interface at `shownAt` (monotonic ms). */
export interface Change {
  readonly record: string;
  /** The kind of action that it belongs to; empty for what was found at a start. */
  readonly action: string;
  readonly value: string;
  readonly askedAt: number;
  shownAt: number | null;
}

/** A record that is not as it must be. */
export interface Deviation {
  readonly record: string;
  readonly allowed: readonly string[];
  readonly found: string;
}

/**
 * What the reader did and what the interface showed of it, record by record. A change is *acknowledged*
 * once the interface has shown its result (the button is pressed, the tag is listed, "Saved" stands at
 * the note, the message says it); the last acknowledged change of a record must survive. Changes asked
 * for after that one were under way at the kill: each of them may be there or not.
 */
export class Model {
  readonly #changes = new Map<string, Change[]>();
  readonly #asked = new Map<string, number>();
  /** Papers that were open: they count as read after two seconds, by themselves. */
  readonly #opened = new Set<string>();
  /** The kind of action that is being done. */
  doing = '';
  #anythingSeen = false;
  #seenIsCounted = true;

  /** The reader asks for something. */
  ask(record: string, value: string): Change {
    const change: Change = { record, action: this.doing, value, askedAt: performance.now(), shownAt: null };
    this.#of(record).push(change);
    this.#asked.set(record, (this.#asked.get(record) ?? 0) + 1);
    return change;
  }

  opened(paper: string): void {
    const record = `seen ${paper}`;
    this.#opened.add(record);
    this.#asked.set(record, (this.#asked.get(record) ?? 0) + 1);
  }

  /** All papers of a list are marked as read, while papers arrive that nobody has looked at. */
  anythingMayBeSeen(): void {
    this.#anythingSeen = true;
    this.#seenIsCounted = false;
  }

  /** What the record is, as far as the interface has shown. */
  shown(record: string): string {
    return this.#of(record).findLast(({ shownAt }) => shownAt !== null)?.value ?? '';
  }

  /** Whether something of the record is asked for and not shown yet. */
  isUnderWay(record: string): boolean {
    return this.#of(record).at(-1)?.shownAt === null;
  }

  /** How many changes of the record there can be in a journal. */
  mostEntries(record: string): number {
    if (!this.#seenIsCounted && record.startsWith('seen ')) return Number.POSITIVE_INFINITY;
    return this.#asked.get(record) ?? 0;
  }

  /** What was asked for since {@link settle}. */
  get changes(): readonly Change[] {
    return [...this.#changes.values()].flatMap((list) => list.filter(({ action }) => action !== ''));
  }

  /** The values a record may have, when all that was shown by an instant counts as acknowledged. */
  allowed(record: string, shownBy: number): readonly string[] {
    const changes = this.#of(record);
    const last = changes.findLastIndex(({ shownAt }) => shownAt !== null && shownAt <= shownBy);
    const values = changes.slice(Math.max(0, last)).map(({ value }) => value);
    const bySelf = this.#opened.has(record) || (this.#anythingSeen && record.startsWith('seen '));
    return [...new Set(bySelf ? [...values, on] : values)];
  }

  /** Compares everything; records without a change must not have come from nowhere. */
  deviations(
    found: Records,
    shownBy: number,
    isExempt: (record: string) => boolean = () => false,
  ): Deviation[] {
    const records = new Set([...this.#changes.keys(), ...found.keys()]);
    return [...records].flatMap((record): Deviation[] => {
      const value = found.get(record) ?? '';
      const allowed = this.allowed(record, shownBy);
      return allowed.includes(value) || isExempt(record) ? [] : [{ record, allowed, found: value }];
    });
  }

  /**
   * Takes what is really there for granted from now on. What was shown in the last second before stays
   * known, because the journal may not have heard of the newest state yet.
   */
  settle(found: Records, journalMs: number): void {
    const at = performance.now();
    const records = new Set([...this.#changes.keys(), ...found.keys()]);
    for (const record of records) {
      const before = this.#of(record);
      const last = before.findLastIndex(({ shownAt }) => shownAt !== null && shownAt <= at - journalMs);
      const rest = before.slice(Math.max(0, last)).map((change) => ({ ...change, action: '' }));
      this.#changes.set(record, [...rest, settled(record, found.get(record) ?? '', at)]);
    }
    this.#opened.clear();
    this.#anythingSeen = false;
  }

  #of(record: string): Change[] {
    const held = this.#changes.get(record);
    if (held !== undefined) return held;
    // Before the first change there is nothing, and that is acknowledged.
    const first = [settled(record, '', 0)];
    this.#changes.set(record, first);
    return first;
  }
}

const settled = (record: string, value: string, at: number): Change => ({
  record,
  action: '',
  value,
  askedAt: at,
  shownAt: at,
});
