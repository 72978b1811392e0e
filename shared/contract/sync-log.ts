/** What the sync log is sorted by. */
export const logTopics = ['sync', 'archive', 'paper', 'settings'] as const;
export type LogTopic = (typeof logTopics)[number];

export const logLevels = ['info', 'warning', 'failure'] as const;
export type LogLevel = (typeof logLevels)[number];

/** Everything that is worth a line; the catalogue has the words. */
export const logEvents = [
  'sync-begun',
  'sync-complete',
  'sync-ended',
  'sync-paused',
  'entry-rejected',
  'day-failed',
  'archive-begun',
  'archive-paused',
  'archive-complete',
  'archive-stored',
  'paper-read',
  'paper-failed',
  'endpoint-mixed',
  'settings-changed',
] as const;
export type LogEvent = (typeof logEvents)[number];

/** One line of the log. `detail` is technical and never holds a token. */
export interface LogEntry {
  readonly id: number;
  /** Milliseconds. */
  readonly at: number;
  readonly topic: LogTopic;
  readonly level: LogLevel;
  readonly event: LogEvent;
  readonly detail: string;
}
