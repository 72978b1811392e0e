import type { TellChannel } from './channels.ts';

// Plain values only: the preload script carries this file and must stay small.

/** Every channel on which main tells something; the bridge listens on no other. */
export const tellChannels = [
  'sync:changed',
  'sync:logged',
  'downloads:changed',
  'linked-files:changed',
  'archive:changed',
  'command:run',
  'disk:room',
  'updates:changed',
  'place:go',
  'order:given',
  'failure:show',
  'window:flush',
  'library:restart',
  'library:rebuilt',
] as const satisfies readonly TellChannel[];

/** The message with which the preload script hands a library line on to its page. */
export const portMessage = 'offprint:library-port';

/** The switch that carries `Boot` as JSON into a window. */
export const bootSwitch = '--offprint-boot=';

/** The app's own pages; everything outside is a foreign page. */
export const appUrl = 'offprint://app/';
