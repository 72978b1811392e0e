import type { LogEntry, LogEvent, LogLevel, LogTopic } from '../../shared/contract/sync-log.ts';

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

/** The last 500 things that the sync did, for this run of the app. */
export class SyncLog {
  readonly #now: () => number;
  readonly #tell: (entry: LogEntry) => void;
  /** Reads the token of the moment, so that no line ever holds it. */
  readonly #token: () => string | null;
  #entries: LogEntry[] = [];
  #last = 0;

  constructor(now: () => number, token: () => string | null, tell: (entry: LogEntry) => void) {
    this.#now = now;
    this.#token = token;
    this.#tell = tell;
  }

  /** The events, oldest first. */
  get entries(): readonly LogEntry[] {
    return this.#entries;
  }

  note({ detail, ...what }: LogNote): void {
    this.#last += 1;
    const entry: LogEntry = { id: this.#last, at: this.#now(), ...what, detail: this.#safe(detail) };
    this.#entries.push(entry);
    if (this.#entries.length > mostEvents) this.#entries.shift();
    this.#tell(entry);
  }

  #safe(detail: string): string {
    const token = this.#token();
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
