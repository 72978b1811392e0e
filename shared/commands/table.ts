/** Where a command makes sense: with a paper at hand, in a list, in the list of one day or of several, while reading, or anywhere. */
export type CommandScope = 'anywhere' | 'list' | 'day' | 'span' | 'paper' | 'reader';

/** The menu a command stands in; the palette shows them all. */
export type CommandMenu = 'file' | 'edit' | 'go' | 'paper' | 'view' | 'help';

interface CommandShape {
  readonly id: string;
  readonly menu: CommandMenu;
  readonly scope: CommandScope;
  /**
   * Keys that run it, each a chord such as `$mod+KeyK` or a sequence such as `g t`. Single keys rest while
   * a text field has the focus; chords with `$mod` do not.
   */
  readonly keys: readonly string[];
}

/** The one table of commands: keys, menus, buttons, palette and help sheet derive from it. */
export const commands = [
  { id: 'new-window', menu: 'file', scope: 'anywhere', keys: ['$mod+Shift+n'] },
  { id: 'add-pdf', menu: 'file', scope: 'anywhere', keys: ['$mod+o'] },
  { id: 'import-file', menu: 'file', scope: 'anywhere', keys: [] },
  { id: 'import-folder', menu: 'file', scope: 'anywhere', keys: [] },
  { id: 'sync-now', menu: 'file', scope: 'anywhere', keys: ['F5'] },
  { id: 'sync-log', menu: 'file', scope: 'anywhere', keys: [] },
  { id: 'cancel-sync', menu: 'file', scope: 'anywhere', keys: [] },
  { id: 'print', menu: 'file', scope: 'anywhere', keys: ['$mod+p'] },
  { id: 'undo', menu: 'edit', scope: 'anywhere', keys: ['$mod+z'] },
  { id: 'redo', menu: 'edit', scope: 'anywhere', keys: ['$mod+Shift+z'] },
  { id: 'search', menu: 'edit', scope: 'anywhere', keys: ['/', '$mod+f'] },
  { id: 'copy-link', menu: 'edit', scope: 'paper', keys: ['y'] },
  { id: 'go-today', menu: 'go', scope: 'anywhere', keys: ['g t'] },
  { id: 'go-week', menu: 'go', scope: 'anywhere', keys: ['g w'] },
  { id: 'go-month', menu: 'go', scope: 'anywhere', keys: ['g m'] },
  { id: 'go-trending', menu: 'go', scope: 'anywhere', keys: ['g h'] },
  { id: 'go-all', menu: 'go', scope: 'anywhere', keys: ['g a'] },
  { id: 'go-for-you', menu: 'go', scope: 'anywhere', keys: ['g f'] },
  { id: 'go-reading-list', menu: 'go', scope: 'anywhere', keys: ['g r'] },
  { id: 'go-starred', menu: 'go', scope: 'anywhere', keys: ['g s'] },
  { id: 'go-notes', menu: 'go', scope: 'anywhere', keys: ['g n'] },
  { id: 'go-digest', menu: 'go', scope: 'anywhere', keys: [] },
  { id: 'go-ledger', menu: 'go', scope: 'anywhere', keys: ['g l'] },
  { id: 'go-highlights', menu: 'go', scope: 'anywhere', keys: ['g i'] },
  { id: 'go-statistics', menu: 'go', scope: 'anywhere', keys: ['g v'] },
  { id: 'go-tags', menu: 'go', scope: 'anywhere', keys: ['g e'] },
  { id: 'go-storage', menu: 'go', scope: 'anywhere', keys: ['g k'] },
  { id: 'go-settings', menu: 'file', scope: 'anywhere', keys: ['$mod+,'] },
  { id: 'catch-up', menu: 'go', scope: 'anywhere', keys: ['u'] },
  { id: 'previous-day', menu: 'go', scope: 'day', keys: ['['] },
  { id: 'next-day', menu: 'go', scope: 'day', keys: [']'] },
  { id: 'previous-span', menu: 'go', scope: 'span', keys: ['['] },
  { id: 'next-span', menu: 'go', scope: 'span', keys: [']'] },
  { id: 'choose-date', menu: 'go', scope: 'anywhere', keys: ['g d'] },
  { id: 'next-paper', menu: 'go', scope: 'list', keys: ['j'] },
  { id: 'previous-paper', menu: 'go', scope: 'list', keys: ['k'] },
  { id: 'first-paper', menu: 'go', scope: 'list', keys: ['Home'] },
  { id: 'last-paper', menu: 'go', scope: 'list', keys: ['End'] },
  { id: 'next-unread', menu: 'go', scope: 'list', keys: ['Space'] },
  { id: 'select', menu: 'edit', scope: 'list', keys: ['x'] },
  { id: 'select-next', menu: 'edit', scope: 'list', keys: ['Shift+ArrowDown', 'Shift+j'] },
  { id: 'select-previous', menu: 'edit', scope: 'list', keys: ['Shift+ArrowUp', 'Shift+k'] },
  { id: 'select-all', menu: 'edit', scope: 'list', keys: ['$mod+a'] },
  { id: 'clear-selection', menu: 'edit', scope: 'list', keys: ['Escape'] },
  { id: 'open-paper', menu: 'paper', scope: 'paper', keys: ['Enter'] },
  { id: 'star', menu: 'paper', scope: 'paper', keys: ['s'] },
  { id: 'reading-list', menu: 'paper', scope: 'paper', keys: ['r'] },
  { id: 'triage-keep', menu: 'paper', scope: 'list', keys: ['1'] },
  { id: 'triage-later', menu: 'paper', scope: 'list', keys: ['2'] },
  { id: 'triage-dismiss', menu: 'paper', scope: 'list', keys: ['3'] },
  { id: 'bring-back', menu: 'paper', scope: 'list', keys: ['0'] },
  { id: 'add-to-list', menu: 'paper', scope: 'paper', keys: ['a'] },
  { id: 'take-off-list', menu: 'paper', scope: 'list', keys: ['Delete'] },
  { id: 'move-up', menu: 'paper', scope: 'list', keys: ['Alt+ArrowUp'] },
  { id: 'move-down', menu: 'paper', scope: 'list', keys: ['Alt+ArrowDown'] },
  { id: 'read-next', menu: 'go', scope: 'anywhere', keys: ['Shift+r'] },
  { id: 'reading-state', menu: 'paper', scope: 'paper', keys: ['Shift+s'] },
  { id: 'toggle-read', menu: 'paper', scope: 'paper', keys: ['m'] },
  { id: 'tag', menu: 'paper', scope: 'paper', keys: ['l'] },
  { id: 'note', menu: 'paper', scope: 'paper', keys: ['n'] },
  { id: 'downloads', menu: 'view', scope: 'anywhere', keys: ['g j'] },
  { id: 'download-list', menu: 'paper', scope: 'list', keys: ['Shift+d'] },
  { id: 'keep-offline', menu: 'paper', scope: 'paper', keys: [] },
  { id: 'download-pdf', menu: 'paper', scope: 'paper', keys: ['d'] },
  { id: 'read-pdf', menu: 'paper', scope: 'paper', keys: ['p'] },
  { id: 'read-text', menu: 'paper', scope: 'paper', keys: ['Shift+p'] },
  { id: 'cite', menu: 'paper', scope: 'paper', keys: ['c'] },
  { id: 'cite-list', menu: 'paper', scope: 'list', keys: ['Shift+c'] },
  { id: 'similar', menu: 'paper', scope: 'paper', keys: ['e'] },
  { id: 'open-hugging-face', menu: 'paper', scope: 'paper', keys: ['b'] },
  { id: 'open-arxiv', menu: 'paper', scope: 'paper', keys: ['Shift+b'] },
  { id: 'mark-all-read', menu: 'paper', scope: 'list', keys: ['Shift+m'] },
  { id: 'unread-only', menu: 'view', scope: 'list', keys: ['Shift+u'] },
  { id: 'close-reader', menu: 'view', scope: 'reader', keys: ['q'] },
  { id: 'reader-next-page', menu: 'view', scope: 'reader', keys: ['ArrowRight'] },
  { id: 'reader-previous-page', menu: 'view', scope: 'reader', keys: ['ArrowLeft'] },
  { id: 'reader-back', menu: 'view', scope: 'reader', keys: ['Alt+ArrowLeft'] },
  { id: 'reader-forward', menu: 'view', scope: 'reader', keys: ['Alt+ArrowRight'] },
  { id: 'reader-outline', menu: 'view', scope: 'reader', keys: ['o'] },
  { id: 'reader-zoom-in', menu: 'view', scope: 'reader', keys: ['$mod+=', '$mod+Shift++'] },
  { id: 'reader-zoom-out', menu: 'view', scope: 'reader', keys: ['$mod+-'] },
  { id: 'reader-fit-width', menu: 'view', scope: 'reader', keys: ['$mod+0'] },
  { id: 'reader-fit-page', menu: 'view', scope: 'reader', keys: ['$mod+9'] },
  { id: 'highlight', menu: 'edit', scope: 'reader', keys: ['h'] },
  { id: 'underline', menu: 'edit', scope: 'reader', keys: ['Shift+l'] },
  { id: 'add-note', menu: 'edit', scope: 'reader', keys: ['Shift+n'] },
  { id: 'mark-area', menu: 'edit', scope: 'reader', keys: ['Shift+a'] },
  { id: 'reader-caret', menu: 'edit', scope: 'reader', keys: ['F7'] },
  { id: 'mark-yellow', menu: 'edit', scope: 'reader', keys: ['1'] },
  { id: 'mark-red', menu: 'edit', scope: 'reader', keys: ['2'] },
  { id: 'mark-green', menu: 'edit', scope: 'reader', keys: ['3'] },
  { id: 'mark-blue', menu: 'edit', scope: 'reader', keys: ['4'] },
  { id: 'mark-purple', menu: 'edit', scope: 'reader', keys: ['5'] },
  { id: 'mark-magenta', menu: 'edit', scope: 'reader', keys: ['6'] },
  { id: 'mark-orange', menu: 'edit', scope: 'reader', keys: ['7'] },
  { id: 'mark-grey', menu: 'edit', scope: 'reader', keys: ['8'] },
  { id: 'compact-rows', menu: 'view', scope: 'anywhere', keys: [] },
  { id: 'theme-system', menu: 'view', scope: 'anywhere', keys: [] },
  { id: 'theme-light', menu: 'view', scope: 'anywhere', keys: [] },
  { id: 'theme-dark', menu: 'view', scope: 'anywhere', keys: [] },
  { id: 'palette', menu: 'help', scope: 'anywhere', keys: ['$mod+k'] },
  { id: 'guide', menu: 'help', scope: 'anywhere', keys: ['F1'] },
  { id: 'shortcuts', menu: 'help', scope: 'anywhere', keys: ['?', 'Shift+?'] },
] as const satisfies readonly CommandShape[];

export type CommandId = (typeof commands)[number]['id'];
export type Command = CommandShape & { readonly id: CommandId };

/** The command of an id that came from outside, such as a menu of another process. */
export function findCommand(id: string): Command | undefined {
  return commands.find((command) => command.id === id);
}
