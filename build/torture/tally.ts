import type { Change } from './model.ts';

/** What happened to the profile between two starts. */
export const fates = [
  'killed',
  'killed, journal torn',
  'killed, database deleted',
  'killed, journal torn, database deleted',
  'killed, database deleted, killed in the rebuild',
] as const;
export type Fate = (typeof fates)[number];

/** Something that must not happen, with the round that it showed in. */
export interface Violation {
  readonly round: number;
  readonly what: string;
}

interface Row {
  tried: number;
  acknowledged: number;
  underWay: number;
  lost: number;
}

/** Counts what was tried and what became of it. */
export class Tally {
  readonly violations: Violation[] = [];
  readonly facts = new Map<string, number>();
  readonly #actions = new Map<string, Row>();
  readonly #fates = new Map<Fate, Row>();

  tried(action: string): void {
    row(this.#actions, action).tried += 1;
  }

  /** Enters the changes of a round that is over; `lost` tells the records that are not as they must be. */
  ended(fate: Fate, changes: readonly Change[], lost: ReadonlySet<string>): void {
    row(this.#fates, fate).tried += 1;
    for (const { action, record, shownAt } of changes) {
      for (const counted of [row(this.#actions, action), row(this.#fates, fate)]) {
        if (shownAt === null) counted.underWay += 1;
        else counted.acknowledged += 1;
        if (lost.has(record)) counted.lost += 1;
      }
    }
  }

  violated(round: number, what: string): void {
    this.violations.push({ round, what });
  }

  count(fact: string, by = 1): void {
    this.facts.set(fact, (this.facts.get(fact) ?? 0) + by);
  }

  /** The whole account as text for a terminal. */
  table(): string {
    const head = ['', 'tried', 'changes acknowledged', 'under way at the kill', 'lost'];
    return [
      table([['what the reader did', ...head.slice(1)], ...lines(this.#actions)]),
      table([['what became of the profile', 'rounds', ...head.slice(2)], ...lines(this.#fates)]),
      table([...this.facts].map(([fact, count]) => [fact, String(count)])),
      ...this.violations.map(({ round, what }) => `VIOLATION in round ${round}: ${what}`),
    ].join('\n\n');
  }
}

function row<Key>(rows: Map<Key, Row>, key: Key): Row {
  const held = rows.get(key) ?? { tried: 0, acknowledged: 0, underWay: 0, lost: 0 };
  rows.set(key, held);
  return held;
}

function lines(rows: ReadonlyMap<string, Row>): string[][] {
  const all = [...rows].map(([name, each]) => [
    name,
    each.tried,
    each.acknowledged,
    each.underWay,
    each.lost,
  ]);
  const sums = [1, 2, 3, 4].map((at) => all.reduce((sum, each) => sum + Number(each[at]), 0));
  return [...all, ['all', ...sums]].map((each) => each.map(String));
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_cell, at) => Math.max(...rows.map((cells) => cells[at]?.length ?? 0)));
  return rows
    .map((cells) =>
      cells
        .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
        .join('  '),
    )
    .join('\n');
}
