import { cpus } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { say } from './say.ts';

const calmShare = 0.15;
const sampleMs = 500;
const longestWaitMs = 20_000;

/**
 * Waits before each measurement until other programs leave the processors alone, but not for long: a machine
 * that is shared gives figures that say little, and the report has to say so.
 */
export class Calm {
  readonly #shares: number[] = [];

  /** The share of the processors that others used before each measurement, 0 to 1. */
  get shares(): readonly number[] {
    return this.#shares;
  }

  /** Before how many measurements the machine was busy with something else. */
  get busy(): number {
    return this.#shares.filter((share) => share > calmShare).length;
  }

  async wait(): Promise<void> {
    const until = performance.now() + longestWaitMs;
    let share = await busyShare();
    while (share > calmShare && performance.now() < until) share = await busyShare();
    this.#shares.push(share);
    if (share > calmShare) say(`The machine is busy with something else (${Math.round(share * 100)} %).`);
  }
}

async function busyShare(): Promise<number> {
  const before = processorTimes();
  await wait(sampleMs);
  const after = processorTimes();
  return 1 - (after.idle - before.idle) / Math.max(1, after.all - before.all);
}

function processorTimes(): { idle: number; all: number } {
  const times = cpus().map((processor) => processor.times);
  return {
    idle: times.reduce((sum, { idle }) => sum + idle, 0),
    all: times.reduce((sum, { user, nice, sys, idle, irq }) => sum + user + nice + sys + idle + irq, 0),
  };
}
