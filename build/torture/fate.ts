import type { Random } from '../feed-server/generator/random.ts';
import { type Circumstances, killWhileRebuilding } from './app.ts';
import { tearJournal, wipeDatabase } from './damage.ts';
import type { JournalOnDisk } from './journal-on-disk.ts';
import type { Fate } from './tally.ts';
import type { Verifier } from './verifier.ts';

export function chooseFate(random: Random): Fate {
  const roll = random.next();
  if (roll < 0.5) return 'killed';
  if (roll < 0.65) return 'killed, journal torn';
  if (roll < 0.78) return 'killed, database deleted';
  if (roll < 0.89) return 'killed, journal torn, database deleted';
  return 'killed, database deleted, killed in the rebuild';
}

interface Damage {
  readonly fate: Fate;
  readonly round: number;
  readonly random: Random;
  readonly journal: JournalOnDisk;
  readonly verifier: Verifier;
  readonly circumstances: Circumstances;
}

/** Does to the profile what its fate says. @returns what the library must be rebuilt from, if it must. */
export async function meet(damage: Damage): Promise<JournalOnDisk | null> {
  const { fate, round, random, verifier, circumstances } = damage;
  const { profile } = circumstances;
  const isTorn = fate.includes('journal torn');
  const isDeleted = fate.includes('database deleted');
  let { journal } = damage;
  if (isTorn) {
    await tearJournal(profile, random.int(1, 10));
    journal = await verifier.torn(round, journal, !isDeleted);
  }
  if (isDeleted) await wipeDatabase(profile);
  if (fate.endsWith('killed in the rebuild')) await killWhileRebuilding(circumstances, random.int(0, 400));
  return isDeleted ? journal : null;
}
