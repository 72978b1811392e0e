import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { firstSync, type KeptSync, keptSyncSchema } from '../../shared/contract/kept-sync.ts';
import type { SyncChoices } from '../../shared/contract/sync-choices.ts';

/** What of the sync outlives a restart: the reader's choices for this machine. */
export class KeptSyncFile {
  readonly #path: string;
  #kept: KeptSync;

  constructor(profile: string) {
    this.#path = path.join(profile, 'sync.json');
    this.#kept = readKept(this.#path);
  }

  get kept(): KeptSync {
    return this.#kept;
  }

  /** Changes what is kept, on the disk before it counts. @throws the system's error */
  change(changed: Partial<KeptSync>): void {
    const next = { ...this.#kept, ...changed };
    mkdirSync(path.dirname(this.#path), { recursive: true });
    writeFileSync(`${this.#path}.new`, `${JSON.stringify(next)}\n`);
    renameSync(`${this.#path}.new`, this.#path);
    this.#kept = next;
  }
}

function readKept(file: string): KeptSync {
  try {
    return keptSyncSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // Nothing was chosen yet, or it cannot be read: the usual choices harm nothing.
    return firstSync;
  }
}

const minuteMs = 60_000;

/** The choices as the schedule needs them. */
export const scheduleOf = ({
  back,
  everyMinutes,
}: SyncChoices): { back: number; everyMs: number | null } => ({
  back,
  everyMs: everyMinutes === 0 ? null : everyMinutes * minuteMs,
});
