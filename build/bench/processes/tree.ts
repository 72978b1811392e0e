import { readdirSync, readFileSync } from 'node:fs';

/** A process and all that descend from it, by number; itself alone where there is no `/proc`. */
export function treeOf(root: number): number[] {
  const children = new Map<number, number[]>();
  for (const [pid, parent] of parents()) children.set(parent, [...(children.get(parent) ?? []), pid]);
  const tree = [root];
  for (const pid of tree) tree.push(...(children.get(pid) ?? []));
  return tree;
}

function parents(): [number, number][] {
  return processFolders().flatMap((name) => {
    const parent = statOf(Number(name))[1] ?? Number.NaN;
    return Number.isInteger(parent) ? [[Number(name), parent]] : [];
  });
}

/** The numbers of a process's `stat` line from the state on, which is no number; nothing if there is none. */
function statOf(pid: number): number[] {
  const stat = readOrNothing(`/proc/${pid}/stat`);
  // The name in brackets before it may hold anything, brackets too.
  return stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
}

/** Processor time used by a process and its descendants, milliseconds, to the hundredth of a second. */
export function processorTimeOf(root: number): number {
  const ticks = treeOf(root).map((pid) => {
    const stat = statOf(pid);
    return (stat[11] ?? 0) + (stat[12] ?? 0);
  });
  return ticks.reduce((a, b) => a + b, 0) * 10;
}

function processFolders(): string[] {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}

/** Memory of a process and its descendants in MB, shared pages divided by their users; `NaN` elsewhere. */
export const memoryOf = (root: number): number => sumOf(root, /^Pss:\s+(\d+) kB$/gm);

/** The same of what belongs to these processes alone: no other program on the machine changes it. */
export const privateMemoryOf = (root: number): number =>
  sumOf(root, /^Private_(?:Clean|Dirty):\s+(\d+) kB$/gm);

function sumOf(root: number, lines: RegExp): number {
  const kilobytes = treeOf(root).flatMap((pid) =>
    [...readOrNothing(`/proc/${pid}/smaps_rollup`).matchAll(lines)].map(([, number]) => Number(number)),
  );
  const sum = kilobytes.reduce((a, b) => a + b, 0);
  return sum === 0 ? Number.NaN : sum / 1024;
}

function readOrNothing(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** Ends a process that we started, if it still runs. */
export function endNow(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself.
  }
}
