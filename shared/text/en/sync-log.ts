import type { LogEvent, LogLevel, LogTopic } from '../../contract/sync-log.ts';

/** Texts of the sync log. */
export const syncLog = {
  heading: 'Sync log',
  open: 'Sync log',
  list: 'Events',
  filter: 'Filter events',
  filterPlaceholder: 'Filter',
  topic: 'Topic',
  topics: {
    all: 'All topics',
    sync: 'Sync',
    archive: 'Archive',
    paper: 'Papers',
    settings: 'Settings',
  } satisfies Record<LogTopic | 'all', string>,
  level: 'Weight',
  levels: {
    all: 'All events',
    info: 'Information',
    warning: 'Warnings',
    failure: 'Failures',
  } satisfies Record<LogLevel | 'all', string>,
  copy: 'Copy',
  copied: 'The events shown are on the clipboard.',
  empty: 'Nothing has happened yet.',
  none: 'No event fits.',
};

/** What happened, in words. */
export const logEventTexts: Record<LogEvent, string> = {
  'sync-begun': 'Sync begun',
  'sync-complete': 'Sync complete',
  'sync-ended': 'Sync ended early',
  'sync-paused': 'Sync waits: another feed',
  'entry-rejected': 'Entry left out',
  'day-failed': 'Day could not be read',
  'archive-begun': 'Archive begun',
  'archive-paused': 'Archive rests',
  'archive-complete': 'Archive complete',
  'archive-stored': 'Archive: days stored',
  'paper-read': 'Paper and comments read',
  'paper-failed': 'Paper could not be read',
  'endpoint-mixed': 'Feeds mixed, as you said',
  'settings-changed': 'Settings changed',
};
