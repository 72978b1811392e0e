import { remember, rememberFlag } from '../../app/remembered.ts';
import { isPageTheme, type PageTheme } from '../../reader/page-theme.ts';
import type { ReaderChoices } from '../../reader/reader-choices.ts';

const theme = remember<PageTheme>('reader-theme', 'window', isPageTheme);
const hand = rememberFlag('reader-hand', 'off');
const note = rememberFlag('reader-note', 'off');

/** What was chosen for the reader on this machine. */
export function useReaderChoices(): ReaderChoices {
  return {
    theme: theme.use(),
    setTheme: theme.set,
    hand: hand.use() === 'on',
    setHand: (on) => hand.set(on ? 'on' : 'off'),
    note: note.use() === 'on',
    setNote: (on) => note.set(on ? 'on' : 'off'),
  };
}
