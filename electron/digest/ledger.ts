import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { mailProblems } from '../../shared/contract/digest.ts';
import { dateSchema } from '../../shared/library/paper.ts';
import { z } from '../../shared/schema.ts';
import { isMissing } from '../disk/system-error.ts';
import { replaceFile } from '../journal/durable-file.ts';

const kept = 60;

/**
 * How the mail of a digest stands. `sending` on the disk means that the app ended while it was on its way: whether it
 * arrived cannot be known, so it is never sent again by itself.
 */
const mailStateSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('not-wanted') }),
  z.object({ state: z.literal('waiting') }),
  z.object({ state: z.literal('sending') }),
  z.object({ state: z.literal('sent'), at: z.number() }),
  z.object({ state: z.literal('failed'), why: z.enum(mailProblems), tries: z.number().int() }),
]);
export type MailState = Readonly<z.infer<typeof mailStateSchema>>;

const entrySchema = z.object({
  slot: z.number(),
  /** The editions that it told of; `null` when there was nothing new to tell. */
  told: z.object({ from: dateSchema, to: dateSchema }).nullable(),
  mail: mailStateSchema,
});
/** What became of one digest. */
export type LedgerEntry = Readonly<z.infer<typeof entrySchema>>;

/** Which digests were made, in one small file: what it says decides, also after a crash. */
export class DigestLedger {
  readonly #file: string;
  #entries: readonly LedgerEntry[];

  /** @throws when the file is there but cannot be read: guessing could send a digest twice */
  constructor(profile: string) {
    this.#file = path.join(profile, 'digests', 'ledger.json');
    this.#entries = readEntries(this.#file);
  }

  get last(): LedgerEntry | null {
    return this.#entries.at(-1) ?? null;
  }

  /** The last digest until an instant. One of a time to come was made while the clock was wrong, and holds nothing up. */
  lastUntil(now: number): LedgerEntry | null {
    return this.#entries.findLast(({ slot }) => slot <= now) ?? null;
  }

  /** The last digest that told of something. */
  get lastTold(): LedgerEntry | null {
    return this.#entries.findLast((entry) => entry.told !== null) ?? null;
  }

  /** Writes how a digest stands; on the disk when it returns. @throws the system's error, and then nothing counts */
  async write(entry: LedgerEntry): Promise<void> {
    const others = this.#entries.filter((each) => each.slot !== entry.slot);
    const next = [...others, entry].sort((a, b) => a.slot - b.slot).slice(-kept);
    await mkdir(path.dirname(this.#file), { recursive: true });
    await replaceFile(this.#file, [Buffer.from(`${JSON.stringify(next, null, 1)}\n`)]);
    this.#entries = next;
  }
}

function readEntries(file: string): readonly LedgerEntry[] {
  let content: string;
  try {
    content = readFileSync(file, 'utf8');
  } catch (thrown) {
    if (isMissing(thrown)) return [];
    throw thrown;
  }
  return z.array(entrySchema).parse(JSON.parse(content));
}
