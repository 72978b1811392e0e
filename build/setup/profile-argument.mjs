import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Whether a switch is among the arguments, as `--name` or `--name=value`.
 * @param {string[]} args
 * @param {string} name
 */
export function hasSwitch(args, name) {
  return args.some((arg) => arg === `--${name}` || arg.startsWith(`--${name}=`));
}

/**
 * Runs work with a profile that is made for it and removed afterwards.
 * @template T
 * @param {(folder: string) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withTemporaryProfile(work) {
  const folder = await mkdtemp(join(tmpdir(), 'offprint-profile-'));
  try {
    return await work(folder);
  } finally {
    // Chromium's last processes may still be writing for a moment.
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}
