import { appendFile, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type LogEntry, logEvents, logLevels, logTopics } from '../../shared/contract/sync-log.ts';
import { z } from '../../shared/schema.ts';
import { replaceFile } from '../journal/durable-file.ts';

const entrySchema = z.object({
  at: z.number(),
  topic: z.enum(logTopics),
  level: z.enum(logLevels),
  event: z.enum(logEvents),
  detail: z.string(),
});
type Line = z.infer<typeof entrySchema>;

/** The file grows to so many times what is remembered before it is cut. */
const slack = 2;

/**
 * The sync log in the profile, one JSON object a line, for the next runs of the app. It is no promise to anybody:
 * a line that cannot be written or read is left out.
 */
export class LogFile {
  readonly #path: string;
  readonly #most: number;
  /** What earlier runs left, oldest first. */
  readonly #earlier: Promise<readonly Line[]>;
  /** All writing, one after the other. */
  #written: Promise<unknown>;
  #lines = 0;

  /** @param most so many lines are remembered. */
  constructor(profile: string, most: number) {
    this.#path = path.join(profile, 'sync-log.jsonl');
    this.#most = most;
    this.#earlier = this.#read();
    // Nothing of this run is written before what earlier ones left has been read.
    this.#written = this.#earlier.then(({ length }) => {
      this.#lines = length;
    });
  }

  /** What earlier runs left, oldest first; their numbers are negative, so that they stand before those of this run. */
  async earlier(): Promise<readonly LogEntry[]> {
    const lines = (await this.#earlier).slice(-this.#most);
    return lines.map((line, at) => ({ ...line, id: at - lines.length }));
  }

  append({ id: _ofThisRun, ...line }: LogEntry): void {
    this.#then(async () => {
      await appendFile(this.#path, lineOf(line));
      this.#lines += 1;
      if (this.#lines > slack * this.#most) await this.#cut();
    });
  }

  /** Resolves when all that was appended is in the file. */
  async flushed(): Promise<void> {
    await this.#written;
  }

  async #cut(): Promise<void> {
    const kept = (await this.#read()).slice(-this.#most);
    await replaceFile(this.#path, [Buffer.from(kept.map(lineOf).join(''))]);
    this.#lines = kept.length;
  }

  async #read(): Promise<readonly Line[]> {
    const whole = await readFile(this.#path, 'utf8').catch(() => '');
    return whole.split('\n').flatMap(readLine);
  }

  #then(write: () => Promise<void>): void {
    this.#written = this.#written
      .then(write)
      .catch((thrown: unknown) => console.warn('sync log:', String(thrown)));
  }
}

const lineOf = (line: Line): string => `${JSON.stringify(line)}\n`;

/** None for a line that a crash has torn, or that a newer version wrote. */
function readLine(text: string): Line[] {
  if (text === '') return [];
  try {
    return [entrySchema.parse(JSON.parse(text))];
  } catch {
    return [];
  }
}
