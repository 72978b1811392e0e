/** Runs of sequence numbers, both ends included, ascending and apart. */
export type Runs = readonly (readonly [first: number, last: number])[];

/** Which sequence numbers of each device are held; as small as the gaps are few. */
export class Sequences {
  readonly #devices = new Map<string, [first: number, last: number][]>();

  has(device: string, seq: number): boolean {
    const runs = this.#devices.get(device);
    if (runs === undefined) return false;
    const run = runs[firstEndingAt(runs, seq)];
    return run !== undefined && run[0] <= seq;
  }

  /** @returns whether the number is new. */
  add(device: string, seq: number): boolean {
    if (this.has(device, seq)) return false;
    this.addRun(device, seq, seq);
    return true;
  }

  addRun(device: string, first: number, last: number): void {
    const runs = this.#devices.get(device) ?? [];
    this.#devices.set(device, runs);
    // Everything that overlaps the run or touches it becomes one with it.
    const from = firstEndingAt(runs, first - 1);
    let to = from;
    for (let run = runs[to]; run !== undefined && run[0] <= last + 1; run = runs[to]) to += 1;
    const start = Math.min(first, runs[from]?.[0] ?? first);
    const end = Math.max(last, runs[to - 1]?.[1] ?? last);
    runs.splice(from, to - from, from === to ? [first, last] : [start, end]);
  }

  /** The highest number of a device; 0 when there is none. */
  last(device: string): number {
    return this.#devices.get(device)?.at(-1)?.[1] ?? 0;
  }

  /** Takes over runs that another set holds. */
  addRuns(devices: readonly (readonly [device: string, runs: Runs])[]): void {
    for (const [device, runs] of devices) {
      for (const [first, last] of runs) this.addRun(device, first, last);
    }
  }

  /** All runs by device, in the order of the devices' names. */
  runs(): readonly (readonly [device: string, runs: Runs])[] {
    return [...this.#devices].sort(([a], [b]) => (a < b ? -1 : 1));
  }
}

/** The index of the first run that ends at or after the number. */
function firstEndingAt(runs: Runs, seq: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.[1] ?? seq) < seq) low = middle + 1;
    else high = middle;
  }
  return low;
}
