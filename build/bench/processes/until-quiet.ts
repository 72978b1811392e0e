import { setTimeout as wait } from 'node:timers/promises';
import { processorTimeOf } from './tree.ts';

const sampleMs = 500;
/** Processor time of all its processes in one sample, milliseconds: a window at rest uses less. */
const restingMs = 40;
const samples = 4;
const longestWaitMs = 60_000;

/** Waits until a process and its descendants have had nothing to do for two seconds, but a minute at most. */
export async function untilQuiet(pid: number): Promise<void> {
  const until = performance.now() + longestWaitMs;
  let quiet = 0;
  let last = processorTimeOf(pid);
  while (quiet < samples && performance.now() < until) {
    await wait(sampleMs);
    const now = processorTimeOf(pid);
    quiet = now - last <= restingMs ? quiet + 1 : 0;
    last = now;
  }
}
