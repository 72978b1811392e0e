import { setTimeout as wait } from 'node:timers/promises';

const intervalMs = 20;

/** Asks again and again until the answer is yes. @throws after `limitMs`, naming what was waited for. */
export async function until(what: string, limitMs: number, isSo: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + limitMs;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`waited ${limitMs} ms in vain until ${what}`);
    await wait(intervalMs);
  }
}
