/** Texts of the dialog in which keys are changed. */
export const keys = {
  section: 'Keyboard',
  heading: 'Keys',
  open: 'Change keys…',
  explained: 'Any command can have another key, or a set of keys as in Vim.',
  preset: 'Key set',
  presets: { default: 'Offprint', vim: 'Like Vim' },
  change: (command: string) => `Change the key of “${command}”`,
  changeShort: 'Change',
  reset: (command: string) => `Take back the key of “${command}”`,
  resetShort: 'Take back',
  resetAll: 'Take back all changes',
  press: 'Press keys…',
  taken: (command: string) => `Has “${command}”.`,
  takeIt: 'Use it here',
  leaveIt: 'Leave it',
};
