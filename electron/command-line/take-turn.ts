import { setTimeout as delay } from 'node:timers/promises';
import { app } from 'electron';
import { takeProfile } from '../profile/open-profile.ts';
import { askRunning } from './ask-running.ts';
import { endWith } from './carry-out.ts';
import type { Command } from './read-command.ts';

/** How long a command waits for an app that is just starting or ending, milliseconds. */
const patienceMs = 20_000;
const againMs = 200;

/**
 * Takes the profile for this process. While another has it and does not answer yet, a command asks again: the app may
 * be starting, or another command be on its way out. Ends the process where the command was done meanwhile.
 * @param command `null` for the app itself, which does not wait
 * @returns the library's folder, `null` when another process keeps it
 */
export async function takeTurn(command: Command | null): Promise<string | null> {
  const since = performance.now();
  for (;;) {
    const profile = takeProfile({ isCommand: command !== null });
    if (profile !== null || command === null || performance.now() - since > patienceMs) return profile;
    await delay(againMs);
    const outcome = await askRunning(app.getPath('userData'), command);
    if (outcome !== null) return endWith(outcome);
  }
}
