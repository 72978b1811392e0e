import { readFileSync } from 'node:fs';
import { constants } from 'node:os';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
let receiver;
let seen = false;

/** From now on a signal goes to the program in the foreground, and ends this process when there is none. */
export function handleSignals() {
  for (const signal of signals) process.on(signal, () => receive(signal));
  // npm passes a signal to the shell between it and us only, which dies of it without telling us.
  if (process.env.npm_lifecycle_event && process.platform !== 'win32') watchParent();
}

function receive(signal) {
  seen = true;
  if (receiver) receiver();
  else process.exit(128 + constants.signals[signal]);
}

function watchParent() {
  const before = parents();
  const timer = setInterval(() => {
    if (parents() === before) return;
    clearInterval(timer);
    receive('SIGTERM');
  }, 300);
  timer.unref();
}

/** Our parent, and npm itself where Linux tells that a shell stands between. */
function parents() {
  const parent = process.ppid;
  if (process.platform !== 'linux') return `${parent}`;
  try {
    const [, name, rest] = /\((.*)\) . (\d+)/.exec(readFileSync(`/proc/${parent}/stat`, 'utf8'));
    return /^(da|ba)?sh$/.test(name) ? `${parent} ${rest}` : `${parent}`;
  } catch {
    return `${parent}`;
  }
}

/** Whether someone asked us to stop. */
export function stopRequested() {
  return seen;
}

/**
 * Sends signals to a receiver instead of ending this process.
 * @param {() => void} receive
 * @returns {() => void} ends that
 */
export function receiveSignals(receive) {
  receiver = receive;
  return () => {
    receiver = undefined;
  };
}

/**
 * Makes sure that a program we started does not outlive this process.
 * @param {import('node:child_process').ChildProcess} child
 */
export function endWithUs(child) {
  const kill = () => child.kill('SIGTERM');
  process.once('exit', kill);
  child.once('close', () => process.removeListener('exit', kill));
}
