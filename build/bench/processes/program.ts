import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { endNow, treeOf } from './tree.ts';

const endPatienceMs = 8_000;
const keptOutput = 4_000;

/** A line that a program printed, and how long after its start it came, milliseconds. */
export interface Line {
  readonly text: string;
  readonly ms: number;
}

/** A program that we started. */
export interface Program {
  readonly pid: number;
  /** The first line with this beginning. @throws when the program ends first or the time is over. */
  line(beginning: string, limitMs: number): Promise<Line>;
  /** Ends it and all its descendants, by their numbers, and waits for that. */
  end(): Promise<void>;
}

export interface ProgramOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

const running = new Set<number>();
process.on('exit', () => {
  for (const pid of running) treeOf(pid).forEach(endNow);
});

/** Starts a program and reads its standard output. */
export function startProgram(file: string, args: readonly string[], options: ProgramOptions = {}): Program {
  const began = performance.now();
  const child = spawn(file, [...args], {
    env: { ...process.env, ...options.env },
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const { pid } = child;
  if (pid === undefined) throw new Error(`${file} could not be started`);
  running.add(pid);
  const lines: Line[] = [];
  let rest = '';
  let errors = '';
  let hear: () => void = () => {};
  child.stdout.setEncoding('utf8').on('data', (piece: string) => {
    const ms = performance.now() - began;
    const pieces = (rest + piece).split('\n');
    rest = pieces.pop() ?? '';
    for (const text of pieces) lines.push({ text, ms });
    hear();
  });
  child.stderr.setEncoding('utf8').on('data', (piece: string) => {
    errors = (errors + piece).slice(-keptOutput);
  });
  child.on('exit', () => hear());
  return {
    pid,
    line: (beginning, limitMs) =>
      new Promise((resolve, reject) => {
        const giveUp = (why: string): void =>
          reject(new Error(`${file} ${why} before "${beginning}"\n${errors}`));
        const timer = setTimeout(() => giveUp(`took over ${limitMs} ms`), limitMs);
        hear = () => {
          const found = lines.find(({ text }) => text.startsWith(beginning));
          if (found === undefined && !hasEnded(child)) return;
          clearTimeout(timer);
          if (found === undefined) giveUp('ended');
          else resolve(found);
        };
        hear();
      }),
    end: () => end(child, pid),
  };
}

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

async function end(child: ChildProcess, pid: number): Promise<void> {
  const tree = treeOf(pid);
  if (!hasEnded(child)) {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await Promise.race([ended, wait(endPatienceMs, undefined, { ref: false })]);
  }
  tree.filter((each) => each !== pid || !hasEnded(child)).forEach(endNow);
  running.delete(pid);
}
