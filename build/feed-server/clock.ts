/** The server's own idea of the time: it starts anywhere and runs on at the speed of the real one. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  set(instant: number): void;
  advance(milliseconds: number): void;
}

export function createClock(start: number = Date.now()): Clock {
  let base = start;
  let from = performance.now();
  const now = (): number => Math.floor(base + performance.now() - from);
  return {
    now,
    set: (instant) => {
      base = instant;
      from = performance.now();
    },
    advance: (milliseconds) => {
      base += milliseconds;
    },
  };
}
