import { count } from './count.ts';

/** Texts of the window itself: messages, dialogs, settings. */
export const app = {
  rebuilding: 'Rebuilding your library from the journal…',
  rebuilt: (entries: number) =>
    `The database was empty, so your library was rebuilt from ${count(entries, 'change')} in the journal.`,
  broughtNotes: (notes: number) => `Saved ${count(notes, 'note')} that could not be saved before.`,
  messages: 'Messages',
  undo: 'Undo',
  undone: (what: string) => `Undone: ${what}`,
  redone: (what: string) => `Done again: ${what}`,
  nothingToUndo: 'There is nothing to undo.',
  nothingToRedo: 'There is nothing to do again.',
  close: 'Close',
  details: 'Details',
  palette: 'Command palette',
  palettePlaceholder: 'Find a command, paper, tag, list, person or setting',
  paletteTag: 'Tag',
  paletteList: 'List',
  palettePaper: 'Paper',
  paletteSetting: 'Setting',
  paletteAuthor: 'Author',
  paletteOrganization: 'Organization',
  paletteRecent: 'Used lately',
  paletteEmpty: 'Nothing is called that.',
  shortcuts: 'Keyboard shortcuts',
  crashed: 'This part of the window stopped working.',
  crashedSafe: 'Your library is untouched.',
  reload: 'Reload the window',
};

export const recovery = {
  libraryAway: 'Offprint cannot find its library.',
  setAside: 'Set aside and rebuild',
  setAsideExplained:
    'Moves the database aside, deletes nothing, starts Offprint anew and rebuilds your library from the journal. First make sure that no other program holds the folder and that the disk has space.',

  hung: 'The window does not answer.',
  hungSafe: 'Everything saved before is safe. What was typed in the last seconds may not be.',
  unsaved: 'A note is still being saved.',
  unsavedSafe:
    'The window does not answer. Everything saved earlier is safe; what was typed in the last seconds may not be.',
  wait: 'Wait',
  reload: 'Reload the window',
  closeAnyway: 'Close anyway',
};

export const settings = {
  heading: 'Settings',
  sections: 'Sections of the settings',
  appearance: 'Appearance',
  theme: 'Theme',
  themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  rows: 'Compact rows',
  rowsExplained: 'One line a paper, for long lists.',
  library: 'Library',
  folder: 'Folder',
  openFolder: 'Open the folder',
  held: (papers: string, editions: string) => `${papers} in ${editions}`,
  /** Words by which settings are found that their names do not have. */
  also: {
    theme: 'appearance colours dark light mode',
    keys: 'keyboard shortcuts bindings vim preset hotkeys',
    endpoint: 'mirror server address feed url',
    token: 'access login account sign in',
    every: 'interval schedule automatic refresh',
    proxy: 'network',
    folder: 'profile data path location',
    rules: 'filters automatic new',
    watched: 'watched alerts highlight mark',
    storage: 'disk space cache size',
    budget: 'limit disk space cache',
    ahead: 'download offline automatic',
    daily: 'automatic folder',
    digest: 'mail email newsletter notification summary',
    spelling: 'dictionary language spellcheck',
  },
  shortcuts: 'Show the keyboard shortcuts',
  version: (version: string) => `Offprint ${version}. MIT licence.`,
};

/** What an act of the reader is called in its message. */
export const actTexts = {
  starred: (papers: number) => (papers === 1 ? 'Starred' : `Starred ${count(papers, 'paper')}`),
  unstarred: (papers: number) => (papers === 1 ? 'Star removed' : `${count(papers, 'star')} removed`),
  listed: (papers: number) =>
    papers === 1 ? 'Added to the reading list' : `${count(papers, 'paper')} added to the reading list`,
  unlisted: (papers: number) =>
    papers === 1
      ? 'Removed from the reading list'
      : `${count(papers, 'paper')} removed from the reading list`,
  'reading-state': () => 'Reading state changed',
  'marked-read': (papers: number) =>
    papers === 1 ? 'Marked as read' : `${count(papers, 'paper')} marked as read`,
  'marked-unread': (papers: number) =>
    papers === 1 ? 'Marked as unread' : `${count(papers, 'paper')} marked as unread`,
  tagged: (papers: number) => (papers === 1 ? 'Tag added' : `Tag added to ${count(papers, 'paper')}`),
  untagged: (papers: number) => (papers === 1 ? 'Tag removed' : `Tag removed from ${count(papers, 'paper')}`),
  'tag-made': () => 'Tag made',
  'tag-changed': () => 'Tag changed',
  'tag-deleted': () => 'Tag deleted',
  'tags-merged': () => 'Tags merged',
  'list-made': () => 'List made',
  'list-moved': () => 'List moved',
  'list-changed': () => 'List changed',
  'list-deleted': () => 'List deleted',
  'put-on-list': (papers: number) =>
    papers === 1 ? 'Put on the list' : `${count(papers, 'paper')} put on the list`,
  'taken-off-list': (papers: number) =>
    papers === 1 ? 'Taken off the list' : `${count(papers, 'paper')} taken off the list`,
  moved: (papers: number) => (papers === 1 ? 'Moved' : `${count(papers, 'paper')} moved`),
  kept: (papers: number) => (papers === 1 ? 'Kept' : `${count(papers, 'paper')} kept`),
  later: (papers: number) =>
    papers === 1 ? 'Put on the reading list for later' : `${count(papers, 'paper')} put aside for later`,
  dismissed: (papers: number) => (papers === 1 ? 'Dismissed' : `${count(papers, 'paper')} dismissed`),
  'brought-back': (papers: number) =>
    papers === 1 ? 'Brought back' : `${count(papers, 'paper')} brought back`,
  'rule-changed': () => 'Rule saved',
  'rule-deleted': () => 'Rule deleted',
  'followed-rule': (papers: number) => `A rule was applied to ${count(papers, 'new paper')}`,
  noted: () => 'Note changed',
  'read-on': () => 'Place kept',
  added: () => 'Added to your library',
  'own-removed': () => 'Removed from your library',
  'kept-offline': () => 'Kept offline',
  'not-kept-offline': () => 'Stays only while there is room',
  'note-brought-back': () => 'Earlier text brought back',
  annotated: () => 'Annotated',
  'annotation-coloured': () => 'Colour changed',
  'annotation-commented': () => 'Comment changed',
  'annotation-labelled': () => 'Labels changed',
  'annotation-moved': () => 'Annotation moved',
  'annotation-deleted': (marks: number) =>
    marks === 1 ? 'Annotation deleted' : `${count(marks, 'annotation')} deleted`,
  'colour-named': () => 'Colour named',
  quoted: () => 'Quoted in the note',
  imported: (papers: number) => `Imported ${count(papers, 'paper')}`,
  'citation-key': () => 'Citation key changed',
  setting: () => 'Setting changed',
  restored: () => 'Backup merged',
} as const satisfies Record<string, (papers: number) => string>;
