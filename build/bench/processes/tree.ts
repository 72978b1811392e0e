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
    // The name in brackets may hold anything, brackets too; the state and the parent follow the last one.
    const stat = readOrNothing(`/proc/${name}/stat`);
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    return Number.isInteger(parent) ? [[Number(name), parent]] : [];
  });
}

function processFolders(): string[] {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}

/** Memory of a process and its descendants in MB, shared pages divided by their users; `NaN` elsewhere. */
export function memoryOf(root: number): number {
  const kilobytes = treeOf(root).map((pid) => {
    const line = /^Pss:\s+(\d+) kB$/m.exec(readOrNothing(`/proc/${pid}/smaps_rollup`));
    return line === null ? 0 : Number(line[1]);
  });
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
