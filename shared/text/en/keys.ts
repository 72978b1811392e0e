import { count } from './count.ts';

/** Texts of the dialog in which keys are changed. */
export const keys = {
  section: 'Keyboard',
  heading: 'Keys',
  open: 'Change keys…',
  explained: 'Any command can have another key, or several, or a set of keys as in Vim.',
  preset: 'Key set',
  presets: { default: 'Offprint', vim: 'Like Vim' },
  find: 'Find a command or a key',
  noneFound: 'No command of that name, and none with that key.',
  change: (command: string) => `Change the key of “${command}”`,
  add: (command: string) => `Add a key to “${command}”`,
  takeAway: (key: string, command: string) => `Take ${key} from “${command}”`,
  reset: (command: string) => `Take back the keys of “${command}”`,
  resetAll: 'Take back all changes',
  press: 'Press keys…',
  taken: (commands: string) => `is the key of ${commands}.`,
  takeIt: 'Use it here',
  leaveIt: 'Leave it',
  clash: (commands: string) => `A key of it also runs ${commands}.`,
  clashes: (conflicts: number) => `${count(conflicts, 'key')} would run two commands: change one of them.`,
};
