import type { FailureKind, Remedy } from '../../failure/failure.ts';

/** Every failure says what happened, what is safe, and what to do. */
export interface FailureText {
  readonly what: string;
  readonly safe: string;
}

const libraryIsSafe = 'Your library is untouched.';
const changesAreSafe = 'Everything saved before is safe.';

export const failureTexts: Record<FailureKind, FailureText> = {
  offline: {
    what: 'The feed cannot be reached.',
    safe: 'All that is here can be read and marked without a network.',
  },
  timeout: { what: 'The feed did not answer in time.', safe: libraryIsSafe },
  'rate-limited': { what: 'The feed asks for a pause: too many requests.', safe: libraryIsSafe },
  refused: { what: 'The feed refused the request.', safe: libraryIsSafe },
  'not-found': { what: 'The feed does not know this paper.', safe: libraryIsSafe },
  server: { what: 'The feed has a problem of its own.', safe: libraryIsSafe },
  malformed: { what: 'The feed answered something that cannot be read.', safe: libraryIsSafe },
  'too-large': { what: 'The answer was larger than Offprint accepts.', safe: libraryIsSafe },
  'forbidden-address': { what: 'This address is not allowed.', safe: 'Nothing was sent to it.' },
  cancelled: { what: 'It was cancelled.', safe: 'What had arrived before is kept.' },
  'other-endpoint': {
    what: 'This library came from another feed.',
    safe: 'Nothing was mixed: the top of the window asks what to do.',
  },
  gone: {
    what: 'The file that this needs is not there any more.',
    safe: 'Nothing was changed. Bring it back to its place, or choose another.',
  },
  'unreadable-file': { what: 'This file cannot be read.', safe: 'Nothing was taken from it.' },
  'locked-file': {
    what: 'This PDF needs its password. Open it in the reader first, then save again from there.',
    safe: 'Nothing was saved. Its password is never kept, so it is known only while the PDF is open.',
  },
  zotero: {
    what: 'Zotero does not answer. Start it on this machine, then send again.',
    safe: 'Nothing was saved there, and your library is untouched.',
  },
  dictionary: {
    what: 'The dictionary for the spelling of notes could not be fetched.',
    safe: 'Notes are saved as ever, only no word is marked. It is tried again at the next start.',
  },
  'disk-full': { what: 'The disk is full.', safe: changesAreSafe },
  'disk-low': {
    what: 'Less than 500 MB are free on the disk, so downloads wait.',
    safe: 'Your library is untouched; editions and your changes are still written.',
  },
  'disk-scarce': {
    what: 'Less than 100 MB are free on the disk, so the feed is not written.',
    safe: 'Your library is untouched, and your own changes are still written.',
  },
  disk: { what: 'The disk could not be written.', safe: changesAreSafe },
  database: {
    what: 'The library database could not be used.',
    safe: 'Your changes are also in the journal on the disk.',
  },
  journal: {
    what: 'A part of the journal could not be read.',
    safe: 'The rest was read, and the damaged part is kept beside it. What the database holds is journalled anew.',
  },
  'newer-library': {
    what: 'This library was written by a newer version of Offprint.',
    safe: 'It can be read here; nothing is written, so nothing in it can be damaged.',
  },
  'newer-backup': {
    what: 'This backup was made by a newer version of Offprint.',
    safe: 'Nothing was changed, in the library or in the backup.',
  },
  'no-backup': {
    what: 'This file is not a backup of Offprint, or nothing in it can be read.',
    safe: 'Nothing was changed. Choose another backup.',
  },
  'bad-folder': {
    what: 'The library cannot move into this folder.',
    safe: 'It is where it was. Choose an empty folder outside of it.',
  },
  worker: { what: 'The part that writes the library stopped.', safe: changesAreSafe },
  'worker-replaced': {
    what: 'The part that writes the library stopped, and was started again.',
    safe: changesAreSafe,
  },
  bridge: { what: 'The window lost its connection to the app.', safe: changesAreSafe },
  unexpected: { what: 'Something unexpected went wrong.', safe: changesAreSafe },
};

export const remedyTexts: Record<Remedy, string> = {
  retry: 'Try again',
  wait: 'Offprint tries again by itself.',
  'free-space': 'Free some space on the disk, then try again.',
  settings: 'Check the endpoint and the token.',
  update: 'Update Offprint, then try again.',
  restart: 'Close Offprint and start it again.',
  none: '',
};
