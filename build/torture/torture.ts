import { setTimeout as wait } from 'node:timers/promises';
import { type Random, randomFor } from '../feed-server/generator/random.ts';
import { type Circumstances, type ElectronCommand, launch, type Victim } from './app.ts';
import { chooseFate, meet } from './fate.ts';
import { type GrowingFeed, startGrowingFeed } from './feed.ts';
import { Model } from './model.ts';
import { readOn } from './reader/read-on.ts';
import { ReaderWindow } from './reader/window.ts';
import { Tally } from './tally.ts';
import { Verifier } from './verifier.ts';

export interface TortureOptions {
  readonly command: ElectronCommand;
  /** An empty folder; it stays as it is at the end. */
  readonly profile: string;
  readonly seed: number;
  readonly rounds: number;
  /** The longest time that a reader has before the kill, milliseconds; the shortest is 200. */
  readonly longestMs: number;
  /** No new round begins after so many milliseconds. */
  readonly limitMs: number;
  say(what: string): void;
}

const shortestMs = 200;

/**
 * Rounds on one profile: do things as a reader does while a sync is under way, SIGKILL the main process at
 * a random moment, perhaps damage the profile, start again, and look whether everything is as it must be.
 *
 * *Acknowledged* is a change whose result the interface has shown: the button is pressed or no longer, the
 * tag is listed or gone, "Saved" stands at the note, the message says what was undone or marked.
 * - After a kill alone every acknowledged change must be there at the next start.
 * - Every change acknowledged at least a second before the kill must stand whole in the journal on the disk.
 * - After the database was deleted too, the library must be just what stands in the journal.
 * - Where the last bytes of the journal were cut off, the one line that they belong to is excepted.
 *
 * What was asked for and not acknowledged may be there or not, and nothing may be there that was not asked
 * for. The database is read from outside, and the journal without the app's own code.
 */
export async function torture(options: TortureOptions): Promise<Tally> {
  const { profile, seed, rounds, limitMs } = options;
  const tally = new Tally();
  const feed = await startGrowingFeed(seed);
  const model = new Model();
  const verifier = new Verifier(model, tally, profile);
  const circumstances = (): Circumstances => ({ ...options, endpoint: feed.url, now: feed.now() });
  const end = performance.now() + limitMs;
  let round = 0;
  let victim: Victim | null = null;
  try {
    victim = await launch(circumstances());
    for (round = 1; round <= rounds && performance.now() < end; round += 1) {
      const random = randomFor(seed, 'torture', round);
      const fate = chooseFate(random);
      const killedAt = await readUntilKilled({ options, victim, model, tally, feed, round, random });
      const journal = await verifier.killed(round, killedAt);
      feed.goOn(random);
      const rebuiltFrom = await meet({
        fate,
        round,
        random,
        journal,
        verifier,
        circumstances: circumstances(),
      });
      victim = await launch(circumstances());
      const lost = await verifier.restarted(round, victim.page, fate, rebuiltFrom);
      options.say(`round ${round}: ${fate}; ${lost === 0 ? 'nothing lost' : `${lost} LOST`}`);
    }
    await verifier.finished(round - 1, victim.page, feed);
  } catch (thrown) {
    tally.violated(round, `stopped: ${thrown instanceof Error ? thrown.message : String(thrown)}`);
  } finally {
    await victim?.kill();
    await feed.stop();
  }
  return tally;
}

interface Round {
  readonly options: TortureOptions;
  readonly victim: Victim;
  readonly model: Model;
  readonly tally: Tally;
  readonly feed: GrowingFeed;
  readonly round: number;
  readonly random: Random;
}

/** @returns when the app was killed, on the monotonic clock. */
async function readUntilKilled({
  options,
  victim,
  model,
  tally,
  feed,
  round,
  random,
}: Round): Promise<number> {
  const delayMs = random.int(shortestMs, options.longestMs);
  let killedAt = Number.POSITIVE_INFINITY;
  const reading = readOn({
    window: new ReaderWindow(victim.page),
    model,
    random: randomFor(options.seed, 'reader', round),
    round,
    begun: (kind) => tally.tried(kind),
  }).catch((thrown: unknown) => {
    if (killedAt === Number.POSITIVE_INFINITY) tally.violated(round, `the interface: ${String(thrown)}`);
  });
  await wait(delayMs);
  if (feed.isAsked()) tally.count('kills while a sync asked the feed');
  killedAt = performance.now();
  await victim.kill();
  await reading;
  return killedAt;
}
