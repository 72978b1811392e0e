/** How long appends took until they were safe on the disk, in milliseconds. */
export interface AppendStats {
  /** Since the journal was opened; concurrent appends share one. */
  readonly writes: number;
  readonly lastMs: number;
  /** 95 of 100 took no longer, over the last 200 writes. */
  readonly p95Ms: number;
}

const kept = 200;

/** Remembers the last 200 durations. */
export class AppendTimes {
  readonly #recent: number[] = [];
  #writes = 0;

  add(ms: number): void {
    this.#recent[this.#writes % kept] = ms;
    this.#writes += 1;
  }

  get stats(): AppendStats {
    const sorted = [...this.#recent].sort((a, b) => a - b);
    return {
      writes: this.#writes,
      lastMs: this.#recent[(this.#writes - 1) % kept] ?? 0,
      p95Ms: sorted[Math.max(0, Math.ceil(sorted.length * 0.95) - 1)] ?? 0,
    };
  }
}
