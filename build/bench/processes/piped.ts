import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from '../../../shared/schema.ts';
import type { DriveOptions } from './driven.ts';
import type { ElectronCommand } from './electron-command.ts';
import { endNow, treeOf } from './tree.ts';

const answerLimitMs = 120_000;
const windowLimitMs = 30_000;
const endPatienceMs = 8_000;

const message = z.object({
  id: z.number().optional(),
  method: z.string().optional(),
  params: z.unknown().optional(),
  result: z.unknown().optional(),
  error: z.object({ message: z.string() }).optional(),
});
const targets = z.object({ targetInfos: z.array(z.object({ targetId: z.string(), type: z.string() })) });
const attached = z.object({ sessionId: z.string() });
const evaluated = z.object({
  result: z.object({ value: z.unknown().optional() }),
  exceptionDetails: z
    .object({ exception: z.object({ description: z.string().optional() }).optional() })
    .optional(),
});

/** An app whose driver listens to nothing that its window loads, so that none of it is kept for the driver. */
export interface Piped {
  readonly pid: number;
  /** Runs a function in the window. @returns what it resolves to, which must be JSON. */
  evaluate<Argument>(run: (argument: Argument) => unknown, argument: Argument): Promise<unknown>;
  /** Collects what the window and its workers have left. */
  collectGarbage(): Promise<void>;
}

/** Starts an app, does something with its first window through a pipe, and ends it whatever happens. */
export async function piping<Result>(
  command: ElectronCommand,
  { app, profile, env }: DriveOptions,
  what: (piped: Piped) => Promise<Result>,
): Promise<Result> {
  const args = [...command.args, '--remote-debugging-pipe', app, `--user-data-dir=${profile}`];
  const child = spawn(command.electron, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const end = (): void => treeOf(child.pid ?? Number.NaN).forEach(endNow);
  process.once('exit', end);
  try {
    const line = new Line(child);
    const session = await firstWindow(line);
    const workers = new Set<string>();
    line.hear('Target.attachedToTarget', (params) => workers.add(attached.parse(params).sessionId));
    line.hear('Target.detachedFromTarget', (params) => workers.delete(attached.parse(params).sessionId));
    const follow = { autoAttach: true, waitForDebuggerOnStart: false, flatten: true };
    await line.ask('Target.setAutoAttach', follow, session);
    return await what({
      pid: child.pid ?? Number.NaN,
      evaluate: async (run, argument) => {
        const expression = `(${run.toString()})(${JSON.stringify(argument)})`;
        const options = { expression, awaitPromise: true, returnByValue: true };
        const answer = evaluated.parse(await line.ask('Runtime.evaluate', options, session));
        const thrown = answer.exceptionDetails?.exception?.description;
        if (thrown !== undefined) throw new Error(thrown);
        return answer.result.value;
      },
      collectGarbage: async () => {
        const all = [session, ...workers].map((each) => line.ask('HeapProfiler.collectGarbage', {}, each));
        // A worker may have ended meanwhile.
        await Promise.allSettled(all);
      },
    });
  } finally {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await Promise.race([ended, wait(endPatienceMs, undefined, { ref: false })]);
    end();
    process.off('exit', end);
  }
}

async function firstWindow(line: Line): Promise<string> {
  const until = performance.now() + windowLimitMs;
  while (performance.now() < until) {
    const { targetInfos } = targets.parse(await line.ask('Target.getTargets', {}));
    const page = targetInfos.find(({ type }) => type === 'page');
    if (page !== undefined) {
      const to = { targetId: page.targetId, flatten: true };
      return attached.parse(await line.ask('Target.attachToTarget', to)).sessionId;
    }
    await wait(100);
  }
  throw new Error('no window came');
}

type Asked = (answer: z.infer<typeof message>) => void;

/** Chromium's own protocol over the two pipes that it was given: JSON, each message ended by a zero byte. */
class Line {
  readonly #out: NodeJS.WritableStream;
  readonly #asked = new Map<number, Asked>();
  readonly #heard = new Map<string, (params: unknown) => void>();
  #last = 0;

  constructor({ stdio }: ChildProcess) {
    const [, , , out, back] = stdio;
    if (!out || !back || !('write' in out) || !('read' in back)) throw new Error('the pipes are missing');
    this.#out = out;
    let rest = '';
    back.setEncoding('utf8').on('data', (piece: string) => {
      const pieces = (rest + piece).split('\0');
      rest = pieces.pop() ?? '';
      for (const each of pieces) this.#take(message.parse(JSON.parse(each)));
    });
  }

  hear(method: string, told: (params: unknown) => void): void {
    this.#heard.set(method, told);
  }

  ask(method: string, params: object, sessionId?: string): Promise<unknown> {
    this.#last += 1;
    const id = this.#last;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${method} was not answered`)), answerLimitMs);
      this.#asked.set(id, ({ result, error }) => {
        clearTimeout(timer);
        this.#asked.delete(id);
        if (error === undefined) resolve(result);
        else reject(new Error(`${method}: ${error.message}`));
      });
      this.#out.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }

  #take(told: z.infer<typeof message>): void {
    if (told.id !== undefined) this.#asked.get(told.id)?.(told);
    else if (told.method !== undefined) this.#heard.get(told.method)?.(told.params);
  }
}
