import type { LogEntry, LogEvent, LogLevel, LogTopic } from '../../shared/contract/sync-log.ts';
import type { LogFile } from './log-file.ts';

/** So many events are remembered. */
export const mostEvents = 500;
const longestDetail = 300;

/** What is to be noted; the time and the number come with it. */
export interface LogNote {
  readonly topic: LogTopic;
  readonly level: LogLevel;
  readonly event: LogEvent;
  readonly detail: string;
}

export interface SyncLogOptions {
  now(): number;
  /** Reads the token of the moment, so that no line ever holds it. */
  token(): string | null;
  tell(entry: LogEntry): void;
  readonly kept: Pick<LogFile, 'append' | 'earlier'>;
}

/** The last 500 things that the sync did, over restarts. */
export class SyncLog {
  readonly #options: SyncLogOptions;
  #entries: LogEntry[] = [];
  #last = 0;

  constructor(options: SyncLogOptions) {
    this.#options = options;
  }

  /** The events, oldest first. */
  async entries(): Promise<readonly LogEntry[]> {
    const earlier = await this.#options.kept.earlier();
    return [...earlier, ...this.#entries].slice(-mostEvents);
  }

  note({ detail, ...what }: LogNote): void {
    this.#last += 1;
    const { now, tell, kept } = this.#options;
    const entry: LogEntry = { id: this.#last, at: now(), ...what, detail: this.#safe(detail) };
    this.#entries.push(entry);
    if (this.#entries.length > mostEvents) this.#entries.shift();
    tell(entry);
    kept.append(entry);
  }

  #safe(detail: string): string {
    const token = this.#options.token();
    const without = token === null || token === '' ? detail : detail.replaceAll(token, '•••');
    return withoutSecrets(without).slice(0, longestDetail);
  }
}

/** The text without what looks like a secret: tokens, headers that carry one, names and passwords in addresses. */
export function withoutSecrets(text: string): string {
  return text
    .replace(/hf_[A-Za-z0-9]{3,}/g, '•••')
    .replace(/(bearer|basic)\s+[\w.~+/=-]+/gi, '$1 •••')
    .replace(/([?&][\w-]*(?:token|key|secret|signature)=)[^&\s]+/gi, '$1•••')
    .replace(/\/\/[^/\s@]+@/g, '//•••@');
}
