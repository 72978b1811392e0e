import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { SetupFailure } from './failure.mjs';
import { receiveSignals } from './signals.mjs';

const patience = 10_000;

/**
 * Runs a program in the foreground and gives its exit code (128 + number when a signal ended it). While it runs,
 * signals are passed on to it, so that it can close in order; after 10 s, or at a second signal, it is ended at once.
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<number>}
 * @throws {SetupFailure} when it cannot be started
 */
export async function runInForeground(program, args, options = {}) {
  const child = spawn(program, args, { stdio: 'inherit', ...options });
  let timer;
  const release = receiveSignals(() => {
    // SIGTERM whatever came: Electron closes its windows in order on it. A terminal sends Ctrl-C to the whole group
    // anyway, so the first signal may well be the program's second.
    child.kill(timer ? 'SIGKILL' : 'SIGTERM');
    timer ??= setTimeout(() => child.kill('SIGKILL'), patience);
  });
  try {
    return await exitCode(child, program);
  } finally {
    release();
    clearTimeout(timer);
  }
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {string} program its name for the failure's message
 * @returns {Promise<number>}
 */
export function exitCode(child, program) {
  return new Promise((resolve, reject) => {
    child.once('error', (cause) =>
      reject(new SetupFailure(`${program} could not be started: ${cause.message}`, { cause })),
    );
    child.once('exit', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)));
  });
}

/**
 * Ends a program that we started, by its own number, and waits for it.
 * @param {import('node:child_process').ChildProcess} child
 */
export async function endProgram(child) {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const timer = setTimeout(() => child.kill('SIGKILL'), patience);
  child.kill('SIGTERM');
  await ended;
  clearTimeout(timer);
}
