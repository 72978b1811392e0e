import { cpus } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { say } from './say.ts';

const calmShare = 0.15;
const sampleMs = 500;
const longestWaitMs = 20_000;

/**
 * Waits until other programs leave the processors alone, for a while: a machine that is shared gives figures
 * that say nothing.
 * @returns the share of the processors that others used last, 0 to 1.
 */
export async function untilCalm(): Promise<number> {
  const until = performance.now() + longestWaitMs;
  let share = await busyShare();
  while (share > calmShare && performance.now() < until) share = await busyShare();
  if (share > calmShare) say(`The machine is busy with something else (${Math.round(share * 100)} %).`);
  return share;
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
