import { count } from './count.ts';

/** Texts of what the app does in the system beyond its windows. */
export const system = {
  heading: 'System',
  background: 'Sync in the background',
  backgroundExplained: 'Goes on syncing after the last window is closed. Quit ends it.',
  tray: 'Tray icon',
  trayExplained:
    'Beside the clock, with the number of unread papers. Offprint stays there, syncing, when the last window is closed.',
  login: 'Start with the session',
  loginExplained: 'Without a window when it syncs in the background or has a tray icon.',
  menu: 'In the menu of programs',
  menuExplained:
    'Opens offprint:// links, and offers Offprint for PDFs under "Open with". Packages for Debian and Fedora have this by themselves.',
  spelling: 'Check the spelling of notes',
  spellingExplained: {
    fetched:
      'Fetches a dictionary from Google (redirector.gvt1.com) once; where it cannot be had, no word is marked. Nothing that you write is sent.',
    own: 'With the dictionaries of your system.',
  },
  addWord: 'Add to the dictionary',
  unread: (papers: number) => (papers === 0 ? 'Offprint' : `Offprint: ${count(papers, 'unread paper')}`),
  open: 'Open Offprint',
  quit: 'Quit Offprint',
};
