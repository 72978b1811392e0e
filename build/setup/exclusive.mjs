import { mkdir, open, readFile, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { say } from './progress.mjs';

/**
 * Runs work that must not run twice at once, even from two terminals. Waits for the other one to end;
 * a lock whose process is gone counts as released.
 * @template T
 * @param {string} lockFile
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function exclusively(lockFile, work) {
  await mkdir(dirname(lockFile), { recursive: true });
  let told = false;
  while (!(await take(lockFile))) {
    if (await abandoned(lockFile)) {
      await breakLock(lockFile);
      continue;
    }
    if (!told) say('Another set-up is at work; waiting for it …');
    told = true;
    await pause(250);
  }
  try {
    return await work();
  } finally {
    await rm(lockFile, { force: true });
  }
}

async function take(lockFile) {
  try {
    const file = await open(lockFile, 'wx');
    await file.writeFile(String(process.pid));
    await file.close();
    return true;
  } catch (failure) {
    if (failure.code === 'EEXIST') return false;
    throw failure;
  }
}

/**
 * Removes an abandoned lock. Only one process may do that at a time, and it looks again first: between another's look
 * and its removal, a third may have taken the lock anew.
 */
async function breakLock(lockFile) {
  const right = `${lockFile}-break`;
  if (await take(right)) {
    if (await abandoned(lockFile)) await rm(lockFile, { force: true });
    await rm(right, { force: true });
    return;
  }
  if (await abandoned(right)) await rm(right, { force: true });
  await pause(20);
}

async function abandoned(lockFile) {
  try {
    const owner = Number(await readFile(lockFile, 'utf8'));
    // Empty: its owner has just made it, or died between making and writing it.
    if (!owner) return Date.now() - (await stat(lockFile)).mtimeMs > 5_000;
    return !alive(owner);
  } catch (failure) {
    if (failure.code === 'ENOENT') return false;
    throw failure;
  }
}

/**
 * Whether a process with this number exists.
 * @param {number} pid
 */
export function alive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (failure) {
    return failure.code === 'EPERM';
  }
}
