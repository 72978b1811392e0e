import { readingStates } from '../../../shared/library/marks.ts';
import { readLibrary } from '../library.ts';
import { on } from '../records.ts';
import { until } from '../until.ts';
import { noteReplaced, noteTyped } from './notes.ts';
import { acknowledge, flipped, type Reader } from './reader.ts';
import { tagAdded, tagRemoved } from './tags.ts';
import { undone } from './undone.ts';
import { allMarkedRead } from './whole-lists.ts';
import { shownLimitMs } from './window.ts';

export const actionKinds = [
  'star',
  'reading list',
  'reading state',
  'read or unread',
  'all three at once',
  'tag added',
  'tag removed',
  'note typed',
  'note replaced',
  'undo',
  'list marked as read',
] as const;
export type ActionKind = (typeof actionKinds)[number];

/** How often each is chosen, relative to the others. */
export const weights: Readonly<Record<ActionKind, number>> = {
  star: 4,
  'reading list': 3,
  'reading state': 3,
  'read or unread': 3,
  'all three at once': 3,
  'tag added': 4,
  'tag removed': 2,
  'note typed': 3,
  'note replaced': 4,
  undo: 4,
  'list marked as read': 1,
};

/** Each does its thing through the interface and resolves when the interface shows it. */
export const actions: Readonly<Record<ActionKind, (reader: Reader) => Promise<void>>> = {
  star: (reader) => toggled(reader, 's', 'star', 'Star'),
  'reading list': (reader) => toggled(reader, 'r', 'reading', 'Reading list'),
  'reading state': readingState,
  'read or unread': readOrUnread,
  'all three at once': async (reader) => {
    await Promise.all([
      toggled(reader, 's', 'star', 'Star'),
      toggled(reader, 'r', 'reading', 'Reading list'),
      readOrUnread(reader),
    ]);
  },
  'tag added': tagAdded,
  'tag removed': tagRemoved,
  'note typed': noteTyped,
  'note replaced': noteReplaced,
  undo: undone,
  'list marked as read': allMarkedRead,
};

async function toggled(
  { window, model, paper }: Reader,
  key: string,
  kind: 'star' | 'reading',
  button: string,
): Promise<void> {
  const record = `${kind} ${paper}`;
  const before = model.shown(record);
  // What the button says before the key must be what the model knows; otherwise the wait fails.
  await window.toggle(button, before !== '').waitFor();
  const after = kind === 'star' ? flipped(before) : before === '' ? 'to-read' : '';
  const change = model.ask(record, after);
  await window.press(key);
  await window.toggle(button, after !== '').waitFor();
  acknowledge(change);
}

/** Chooses another state; a paper that is not on the list is put there first. */
async function readingState(reader: Reader): Promise<void> {
  const { window, model, random, paper } = reader;
  const record = `reading ${paper}`;
  if (model.shown(record) === '') await toggled(reader, 'r', 'reading', 'Reading list');
  const before = model.shown(record);
  const state = random.pick(readingStates.filter((each) => each !== before));
  const change = model.ask(record, state);
  await window.state.selectOption(state);
  await until(`the reading state is ${state}`, shownLimitMs, async () => {
    return (await window.state.inputValue()) === state;
  });
  acknowledge(change);
  await window.state.blur();
}

/**
 * By its button and not by its key: the button says what it will do, whatever happened by itself. A paper that
 * becomes read by being open at that very moment is made unread by the click, so the database is asked in the end.
 */
async function readOrUnread({ window, model, paper }: Reader): Promise<void> {
  const unread = window.button('Mark as read');
  const isUnread = await unread.isVisible();
  const change = model.ask(`seen ${paper}`, isUnread ? on : '');
  if (isUnread) {
    await unread.click();
    await window.button('Mark as unread').waitFor();
  } else {
    await window.button('Mark as unread').click();
    await unread.waitFor();
  }
  const rows = await readLibrary(window.page);
  const isSeen = rows?.seen.some(({ key }) => key === paper) ?? isUnread;
  acknowledge(isSeen === isUnread ? change : model.ask(`seen ${paper}`, isSeen ? on : ''));
}
